import { hasEnded } from '../../model/ageing/endings.ts';
import type { EndingKind } from '../../model/ageing/ending.ts';
import { statedEndings } from '../../model/ageing/stated-endings.ts';
import { whatToDo } from '../../model/ageing/what-to-do.ts';
import { factCollections, type FactCollection } from '../../schema/collections.ts';
import { parseValue, toProblem, type Entry } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** What an editor is told of; that an event is over is no fault. */
const messages: Partial<Record<EndingKind, string>> = {
  offer: 'the offer has run out',
  certificate: 'the certificate has run out',
  confirmation: 'the confirmation has run out',
  rule: 'the rule has run out',
  consent: 'the consent has run out, so the person is not shown',
};

/** Ends of an entry that has the shape of its collection; the others are told by the schema first. */
const endingsIn = (entry: Entry) => {
  const { collection, id } = entry;
  if (!Object.hasOwn(factCollections, collection)) return [];
  const read = parseValue(entry);
  if (!read.success) return [];
  return statedEndings({ collection: collection as FactCollection, id, data: read.data as never });
};

/** What has run out loses its standing on the site by itself; the editor should know. */
export const outOfDateRule: Rule = {
  name: 'out-of-date',
  description: 'Offers, certificates, confirmations, rules and consents that have run out are named.',
  scope: 'entry',
  check: (entry, { today }) =>
    endingsIn(entry)
      .filter((ending) => hasEnded(ending, today))
      .flatMap(({ kind, path, since }) => {
        const message = messages[kind];
        if (message === undefined) return [];
        return [
          toProblem(entry, path, {
            rule: 'out-of-date',
            severity: 'warning',
            message,
            found: since,
            fix: whatToDo[kind],
          }),
        ];
      }),
};

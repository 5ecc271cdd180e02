import { isCalendarDate, isLater } from '../day.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

const ends = [
  { collection: 'opportunities', parent: undefined, key: 'expires', what: 'the offer has run out' },
  { collection: undefined, parent: 'certificates', key: 'until', what: 'the certificate has run out' },
  { collection: undefined, parent: 'standing', key: 'until', what: 'the confirmation has run out' },
] as const;

/** What has run out loses its standing on the site by itself; the editor should know. */
export const outOfDateRule: Rule = {
  name: 'out-of-date',
  description: 'Offers, certificates and confirmations that have run out are named.',
  scope: 'entry',
  check: (entry, { today }) =>
    entry.leaves.flatMap(({ path, value }) => {
      if (typeof value !== 'string' || isCalendarDate(value) !== true || !isLater(today, value)) return [];
      const end = ends.find(
        ({ collection, parent, key }) =>
          path.at(-1) === key &&
          (collection === undefined || entry.collection === collection) &&
          (parent === undefined ? path.length === 1 : path[0] === parent),
      );
      if (end === undefined) return [];
      return [
        toProblem(entry, path, {
          rule: 'out-of-date',
          severity: 'warning',
          message: end.what,
          found: value,
          fix: 'ask whether it was renewed and write the new day',
        }),
      ];
    }),
};

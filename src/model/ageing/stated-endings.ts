import type { CertificateHeld } from '../../schema/certificate-held.ts';
import type { FactCollection } from '../../schema/collections.ts';
import type { Rule } from '../../schema/country.ts';
import type { Sme } from '../../schema/sme.ts';
import type { Entry } from '../atlas.ts';
import { eventSpan } from '../event-time.ts';
import { spanOf } from '../period.ts';
import { isCurrent, lastDayOfConfirmation } from '../standing.ts';
import type { Ending } from './ending.ts';

/** An end on the last day of what the file says. */
const stated = (kind: Ending['kind'], until: string, path: Ending['path'], what?: string): Ending => ({
  kind,
  last: spanOf(until).last,
  since: until,
  path,
  ...(what === undefined ? {} : { what }),
});

const ofCertificates = (certificates: readonly CertificateHeld[]): Ending[] =>
  certificates.flatMap(({ certificate, until }, index) =>
    until === undefined ? [] : stated('certificate', until, ['certificates', index, 'until'], certificate),
  );

const ofRules = (rules: readonly Rule[]): Ending[] =>
  rules.flatMap(({ until, title, topic }, index) =>
    until === undefined ? [] : stated('rule', until, ['rules', index, 'until'], title ?? topic),
  );

const ofSme = (data: Sme): Ending[] => {
  // What has closed, merged or withdrawn need not be renewed; a person must not stand there for ever even so.
  const consent = data.person?.consent;
  const last = lastDayOfConfirmation(data.standing);
  return [
    ...(consent ? [stated('consent', consent.until, ['person', 'consent', 'until'])] : []),
    ...(isCurrent(data) ? ofCertificates(data.certificates) : []),
    ...(last === undefined
      ? []
      : [stated('confirmation', last, ['standing', data.standing.until === undefined ? 'on' : 'until'])]),
  ];
};

/** All ends whose day stands in the entry itself, run out or not. No other entry is needed to know them. */
export const statedEndings = (entry: Entry<FactCollection>): Ending[] => {
  switch (entry.collection) {
    case 'smes':
      return ofSme((entry as Entry<'smes'>).data);
    case 'clusters':
      return ofCertificates((entry as Entry<'clusters'>).data.certificates);
    case 'countries':
      return ofRules((entry as Entry<'countries'>).data.rules);
    case 'opportunities':
      return [stated('offer', (entry as Entry<'opportunities'>).data.expires, ['expires'])];
    case 'events': {
      const { data } = entry as Entry<'events'>;
      const { last } = eventSpan(data);
      return [stated('event', last, [data.end === undefined ? 'start' : 'end'])];
    }
    default:
      return [];
  }
};

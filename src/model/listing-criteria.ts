import type { ListingCriterion } from '../schema/vocabulary.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { countsMembers } from './member-series.ts';

/** Whether a cluster meets a rule of the vocabulary, and since when as far as a date is on file. */
export interface CriterionMet {
  criterion: Entry<'listing-criteria'>;
  met: boolean;
  /** Date of the earliest dated source that shows it, or of the registration. Nothing when no source bears a date. */
  since: string | undefined;
  /** The source that bears that date, or else the first that shows it. */
  sources: string[];
}

type Cluster = Entry<'clusters'>['data'];

/** The sources of a record that show what a rule asks; none when it does not show it. */
const shownBy = (
  { data }: Entry<'clusters'>,
  what: ListingCriterion['shownBy'],
  isProtectedName: (certificate: string) => boolean,
): { sources: readonly string[]; on?: string | undefined }[] => {
  const whole = (known: boolean) => (known ? [{ sources: data.sources }] : []);
  const counts = (indicators: readonly string[]) =>
    data.observations.filter(
      ({ indicator, confidence }) => indicators.includes(indicator) && confidence === 'sourced',
    );
  const stops = (stage: string) =>
    data.chain.some((part) => part.stage === stage && (part.actors.length > 0 || part.note !== undefined));
  switch (what) {
    case 'source':
      return [{ sources: data.sources }];
    case 'product':
      return whole(data.products.length > 0);
    case 'place':
      return whole(data.provinces.length > 0 || data.placeNote !== undefined);
    case 'body':
      return [...whole(data.lead !== undefined || data.programme !== undefined), ...counts(countsMembers)];
    case 'market':
      return [
        ...whole(data.markets.some((code) => code !== data.country) || stops('export') || stops('markets')),
        ...counts(['exports']),
      ];
    case 'protected-name':
      return data.certificates
        .filter(({ certificate }) => isProtectedName(certificate))
        .map(({ sources, from }) => ({ sources, on: from }));
  }
};

const isAsked = ({ kind, stage }: Cluster, askedOf: ListingCriterion['askedOf']): boolean =>
  askedOf === 'every' || askedOf === kind || askedOf === stage;

/** The published rules that a cluster is asked to meet, in their order, each with the day from which it is shown. */
export const criteriaOf = (atlas: Atlas, cluster: Entry<'clusters'>): CriterionMet[] => {
  const isProtectedName = (id: string) => atlas.certificates.get(id)?.data.kind === 'geographical-indication';
  return listingCriteria(atlas)
    .filter(({ data }) => isAsked(cluster.data, data.askedOf))
    .map((criterion) => {
      const shown = shownBy(cluster, criterion.data.shownBy, isProtectedName).flatMap(({ sources, on }) =>
        sources.flatMap((id) => {
          const source = atlas.sources.get(id);
          if (!source || source.data.read === 'recalled') return [];
          return [{ id, date: on ?? source.data.published }];
        }),
      );
      const dated = shown.flatMap(({ id, date }) => (date === undefined ? [] : [{ id, date }]));
      const [earliest] = dated.toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
      const [first] = shown;
      return {
        criterion,
        met: first !== undefined,
        since: earliest?.date,
        sources: [earliest?.id ?? first?.id].flatMap((id) => id ?? []),
      };
    });
};

/** The rules in their order. */
export const listingCriteria = (atlas: Atlas): Entry<'listing-criteria'>[] =>
  entriesOf(atlas, 'listing-criteria').toSorted((a, b) => a.data.place - b.data.place);

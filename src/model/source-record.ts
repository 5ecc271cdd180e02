import type { FactCollection } from '../schema/collections.ts';
import type { Observation } from '../schema/observation.ts';
import type { Source } from '../schema/source.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { monthsBetween, spanOf } from './period.ts';

/** Bands of age in the order of the page; the last is for sources that print no date. */
export const sourceAges = ['year', 'three', 'six', 'older', 'undated'] as const;
export type SourceAge = (typeof sourceAges)[number];

/** Whole years since a source was published; undefined when it prints no date. `today` is an ISO day. */
export const yearsOf = ({ published }: Source, today: string): number | undefined =>
  published === undefined
    ? undefined
    : Math.max(0, Math.floor(monthsBetween(spanOf(published).last, today) / 12));

const ageOf = (source: Source, today: string): SourceAge => {
  const years = yearsOf(source, today);
  if (years === undefined) return 'undated';
  if (years < 1) return 'year';
  if (years < 3) return 'three';
  return years < 6 ? 'six' : 'older';
};

/** Whose page was read: the publisher's own, a copy of it, or none. */
export const readings = ['own', 'copy', 'unread'] as const;
export type Reading = (typeof readings)[number];

export const readingOf = ({ copyAt, read, url }: Source): Reading => {
  if (read === 'recalled') return 'unread';
  return copyAt === undefined && url !== undefined ? 'own' : 'copy';
};

/** How many sources there are of each age and reading. */
export const countSources = (
  atlas: Atlas,
  today: string,
): { ages: Record<SourceAge, number>; readings: Record<Reading, number> } => {
  const ages = { year: 0, three: 0, six: 0, older: 0, undated: 0 };
  const counts = { own: 0, copy: 0, unread: 0 };
  for (const { data } of entriesOf(atlas, 'sources')) {
    ages[ageOf(data, today)] += 1;
    counts[readingOf(data)] += 1;
  }
  return { ages, readings: counts };
};

/** Figures of an entry that rest on a source, in the order of its file. An entry of a kind without figures has none. */
export const figuresFrom = ({ data }: Entry<FactCollection>, source: string): Observation[] =>
  'observations' in data ? data.observations.filter(({ sources }) => sources.includes(source)) : [];

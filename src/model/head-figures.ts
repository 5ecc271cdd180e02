import type { Figure } from './figures.ts';
import { spanOf } from './period.ts';

/** What tells most of a cluster at a glance, most telling first. Prices are not among it: they are of sorts, and none stands for all. */
const telling = [
  'members',
  'producers',
  'output',
  'area-planted',
  'exports',
  'area-bearing',
  'yield',
  'sales',
  'revenue',
  'jobs',
  'cooperatives',
];

/** At most four figures for the head of a cluster's page: of each kind the newest, not one that stands for a part. */
export const headFigures = (figures: readonly Figure[]): Figure[] =>
  telling
    .flatMap((id) => {
      const ofKind = figures.filter(({ indicator }) => indicator.id === id);
      const [newest] = ofKind.toSorted(
        (a, b) =>
          spanOf(b.latest.period).last.localeCompare(spanOf(a.latest.period).last) ||
          b.latest.value - a.latest.value,
      );
      return newest ? [newest] : [];
    })
    .slice(0, 4);

import type { Observation } from '../schema/observation.ts';
import type { Figure } from './figures.ts';
import { spanOf, yearOf } from './period.ts';

/** What counts who takes part. */
export const countsMembers = ['members', 'producers', 'cooperatives'];

/** Figures of a cluster that count who takes part, one for each series of the same kind and unit. */
export const memberFigures = (figures: readonly Figure[]): Figure[] =>
  countsMembers.flatMap((id) => figures.filter(({ indicator }) => indicator.id === id));

/** Figures of everything else. */
export const otherFigures = (figures: readonly Figure[]): Figure[] =>
  figures.filter(({ indicator }) => !countsMembers.includes(indicator.id));

/** A count with the series it belongs to. */
export interface Count {
  figure: Figure;
  observation: Observation;
}

/** Every count of every series, oldest first. */
export const countsOf = (figures: readonly Figure[]): Count[] =>
  figures
    .flatMap((figure) => figure.series.map((observation) => ({ figure, observation })))
    .toSorted((a, b) => spanOf(a.observation.period).last.localeCompare(spanOf(b.observation.period).last));

/** Years of the counts, oldest first, each once. */
export const yearsOf = (figures: readonly Figure[]): number[] =>
  [...new Set(countsOf(figures).map(({ observation }) => Number(yearOf(observation.period))))].toSorted(
    (a, b) => a - b,
  );

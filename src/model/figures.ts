import type { Observation } from '../schema/observation.ts';
import { seriesKey } from '../schema/series.ts';
import { ageOf, type Age } from './age.ts';
import type { Atlas, Entry } from './atlas.ts';
import { spanOf } from './period.ts';

/** One indicator of one entry: the newest observation, the older ones of the same kind, and its age. */
export interface Figure {
  indicator: Entry<'indicators'>;
  latest: Observation;
  series: Observation[];
  age: Age;
}

const byPeriod = (a: Observation, b: Observation) => {
  const [left, right] = [spanOf(a.period), spanOf(b.period)];
  return left.last.localeCompare(right.last) || left.first.localeCompare(right.first);
};

/** Order of indicators: the key ones as the vocabulary numbers them, the others by name. */
export const byIndicator = (a: Entry<'indicators'>, b: Entry<'indicators'>): number =>
  (a.data.key ?? 1000) - (b.data.key ?? 1000) || a.data.names.en.localeCompare(b.data.names.en, 'en');

/** The figures of an entry, one per series, ordered by the vocabulary's key and then by name. */
export const figuresOf = (atlas: Atlas, observations: readonly Observation[], today: string): Figure[] => {
  const series = Map.groupBy(observations, seriesKey);
  const figures = [...series.values()].flatMap((unsorted) => {
    const sorted = unsorted.toSorted(byPeriod);
    // A rate that the law sets for years to come is not yet the one that holds.
    const latest = sorted.findLast(({ period }) => spanOf(period).first <= today) ?? sorted.at(-1);
    const indicator = latest && atlas.indicators.get(latest.indicator);
    if (!latest || !indicator) return [];
    return [
      { indicator, latest, series: sorted, age: ageOf(latest.period, indicator.data.shelfLifeMonths, today) },
    ];
  });
  return figures.toSorted((a, b) => byIndicator(a.indicator, b.indicator));
};

/** A key figure of a place: the indicator, and its newest figure unless it is a gap. */
export interface KeyFigure {
  indicator: Entry<'indicators'>;
  figure: Figure | undefined;
}

/** The key figures of a place: for each key indicator its newest whole-entry figure, or the indicator alone when it is a gap. */
export const keyFiguresOf = (atlas: Atlas, figures: readonly Figure[]): KeyFigure[] =>
  [...atlas.indicators.values()]
    .filter(({ data }) => data.key !== undefined)
    .toSorted((a, b) => (a.data.key ?? 0) - (b.data.key ?? 0))
    .map((indicator) => ({
      indicator,
      figure: figures
        .filter(({ indicator: { id }, latest }) => id === indicator.id && latest.product === undefined)
        .toSorted(
          (a, b) =>
            Number(Boolean(a.latest.scope)) - Number(Boolean(b.latest.scope)) || byPeriod(b.latest, a.latest),
        )[0],
    }));

import type { Observation } from '../schema/observation.ts';
import type { Entry } from './atlas.ts';
import type { Figure, KeyFigure } from './figures.ts';
import { isOfYears, spanOf } from './period.ts';

/** A figure of a province beside that of its country. */
export interface NationalFigure {
  /** The newest figure of the series that has a counterpart. */
  own: Observation;
  national: Observation;
  /** Whether the province is a part of the country in it, or a multiple of a rate. */
  as: 'share' | 'times';
  /** The value of the province divided by that of the country. */
  times: number;
}

/**
 * The time of a figure as far as it must be the same in both: a day counts for its year, as censuses name the day,
 * but months and quarters are parts of one, and a part of a year is not set against the whole.
 */
const timeOf = ({ period }: Observation): string => {
  const span = spanOf(period);
  const { first, last } = span;
  return first === last || isOfYears(span) ? `${first.slice(0, 4)}/${last.slice(0, 4)}` : `${first}/${last}`;
};

/** A plain figure of the whole place: of a part, or "over" so much, a fraction would be a guess. */
const isWhole = ({ scope, upper, qualifier, extent }: Observation): boolean =>
  scope === undefined &&
  upper === undefined &&
  qualifier !== 'over' &&
  qualifier !== 'up-to' &&
  extent !== 'merged-part';

/**
 * Sets a figure against its country: same unit, same time, both of the whole place and both from a source. Undefined
 * when the vocabulary names no counterpart or none is on file.
 */
export const nationalFigure = (
  { indicator, series }: Figure,
  country: Entry<'countries'>,
): NationalFigure | undefined => {
  const rule = indicator.data.national;
  if (!rule) return undefined;
  const counterpart = rule.indicator ?? indicator.id;
  const nationals = country.data.observations.filter(
    (other) => other.indicator === counterpart && isWhole(other) && other.value > 0,
  );
  for (const own of series.toReversed()) {
    const national = nationals.find(
      (other) =>
        other.unit === own.unit && timeOf(other) === timeOf(own) && other.confidence === own.confidence,
    );
    if (national && isWhole(own)) return { own, national, as: rule.as, times: own.value / national.value };
  }
  return undefined;
};

/** The national counterparts of key figures, by indicator; what has none is left out. */
export const nationalFiguresOf = (
  keyFigures: readonly KeyFigure[],
  country: Entry<'countries'> | undefined,
): Map<string, NationalFigure> =>
  new Map(
    keyFigures.flatMap(({ indicator, figure }) => {
      const national = figure && country && nationalFigure(figure, country);
      return national ? [[indicator.id, national] as const] : [];
    }),
  );

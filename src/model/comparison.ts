import type { Observation } from '../schema/observation.ts';
import type { Atlas } from './atlas.ts';

/** A figure beside the same figure of the other provinces that may honestly be compared with it. */
export interface Comparison {
  /** Provinces compared, this one included. */
  count: number;
  /** 1 = the largest. */
  rank: number;
  /** The value divided by the median of all. */
  timesMedian: number;
  values: { province: string; value: number }[];
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

const same = (a: Observation, b: Observation) =>
  a.indicator === b.indicator &&
  a.product === b.product &&
  a.unit === b.unit &&
  a.period === b.period &&
  a.confidence === b.confidence &&
  a.scope === undefined &&
  b.scope === undefined &&
  a.upper === undefined &&
  b.upper === undefined &&
  a.qualifier === b.qualifier &&
  (a.extent ?? 'whole') === (b.extent ?? 'whole');

/**
 * Compares like with like only: same indicator, unit, period and extent, whole province. Undefined with fewer than
 * four provinces, since a rank among three says nothing.
 */
export const compareAcrossProvinces = (
  atlas: Atlas,
  provinceId: string,
  observation: Observation,
): Comparison | undefined => {
  const values = [...atlas.provinces.values()].flatMap(({ id, data }) => {
    const twin =
      id === provinceId ? observation : data.observations.find((other) => same(other, observation));
    return twin && same(twin, observation) ? [{ province: id, value: twin.value }] : [];
  });
  const middle = median(values.map(({ value }) => value));
  if (values.length < 4 || middle === 0 || new Set(values.map(({ value }) => value)).size === 1)
    return undefined;
  return {
    count: values.length,
    rank: 1 + values.filter(({ value }) => value > observation.value).length,
    timesMedian: observation.value / middle,
    values,
  };
};

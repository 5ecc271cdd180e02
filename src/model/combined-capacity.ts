import type { Observation } from '../schema/observation.ts';
import type { Atlas, Entry } from './atlas.ts';
import { isOfYears, spanOf } from './period.ts';

/*
 * What the members of a cluster can make together, as far as they said so. A member's word on its product page
 * (`capacity`) goes before a figure of its record (`indicator: capacity`). Only what counts the same is added up: one
 * product, one unit, and the same thing counted (`scope`, such as vats or barrels). What is not yet verified is left out.
 */

/** One sum, and what it rests on. */
export interface CombinedCapacity {
  product: Entry<'products'>;
  unit: string;
  /** What was counted, when the source says more than the unit. */
  scope: string | undefined;
  value: number;
  /** Members that gave one, by id. */
  givenBy: string[];
  /** From the first to the last day that the sum speaks of: an ISO 8601 interval, or one date. */
  period: string;
  sources: string[];
}

interface Stated {
  member: string;
  product: string;
  unit: string;
  scope: string | undefined;
  value: number;
  period: string;
  sources: readonly string[];
}

/** What counts the same. */
const keyOf = ({ product, unit, scope }: Stated) => [product, unit, scope].join('|');

const newestFirst = (a: Observation, b: Observation) =>
  spanOf(b.period).last.localeCompare(spanOf(a.period).last);

/** What a member says that it can make; of several years of one figure the newest. */
const statedBy = ({ id, data }: Entry<'smes'>): Stated[] => {
  const told = data.products.flatMap(({ product, capacity }) =>
    capacity ? [{ member: id, product, scope: undefined, ...capacity }] : [],
  );
  const recorded = new Map<string, Stated>();
  for (const observation of data.observations.toSorted(newestFirst)) {
    const { indicator, product, unit, scope, value, period, sources, confidence } = observation;
    if (indicator !== 'capacity' || product === undefined || confidence === 'recalled') continue;
    if (told.some((each) => each.product === product)) continue;
    const stated = { member: id, product, unit, scope, value, period, sources };
    if (!recorded.has(keyOf(stated))) recorded.set(keyOf(stated), stated);
  }
  return [...told, ...recorded.values()];
};

/** The period as written when all say the same, else from the first day to the last. */
const spanned = (periods: readonly string[]): string => {
  const [only = ''] = periods;
  if (periods.every((period) => period === only)) return only;
  const spans = periods.map(spanOf);
  const first = spans.map((span) => span.first).toSorted()[0] ?? '';
  const last =
    spans
      .map((span) => span.last)
      .toSorted()
      .at(-1) ?? '';
  // Whole years are said as years.
  return isOfYears({ first, last }) ? `${first.slice(0, 4)}/${last.slice(0, 4)}` : `${first}/${last}`;
};

/** The sums of a cluster's members, by product, unit and thing counted; empty when no member gave one. */
export const combinedCapacity = (atlas: Atlas, members: readonly Entry<'smes'>[]): CombinedCapacity[] => {
  const alike = Map.groupBy(members.flatMap(statedBy), keyOf);
  return [...alike]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const [first] = all;
      const product = first && atlas.products.get(first.product);
      if (!product) return [];
      return [
        {
          product,
          unit: first.unit,
          scope: first.scope,
          value: all.reduce((sum, { value }) => sum + value, 0),
          givenBy: [...new Set(all.map(({ member }) => member))].toSorted(),
          period: spanned(all.map(({ period }) => period)),
          sources: [...new Set(all.flatMap(({ sources }) => sources))].toSorted(),
        },
      ];
    });
};

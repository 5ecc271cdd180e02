import type { Opportunity } from '../schema/opportunity.ts';
import type { Atlas } from './atlas.ts';

/** An amount of goods; its time stands in `per` or in the unit itself, or nowhere. */
export interface GoodsAmount {
  value: number;
  upper?: number | undefined;
  unit: string;
  per?: NonNullable<Opportunity['quantity']>['per'] | undefined;
}

/** An amount in the unit that goods of its sort are compared in: kilograms in tonnes. */
const comparedAmount = (atlas: Atlas, { value, unit }: GoodsAmount) => {
  const of = atlas.units.get(unit)?.data.of;
  // Twelve digits: what multiplying adds behind them is no amount.
  return { value: Number((value * (of?.times ?? 1)).toPrecision(12)), unit: of?.unit ?? unit };
};

/**
 * Goods a year. A single lot is set against a whole year. Undefined for an amount without a time, and for one a day or an
 * hour: nobody says on how many days a mill runs.
 */
export const yearlyAmount = (
  atlas: Atlas,
  amount: GoodsAmount,
): { value: number; unit: string } | undefined => {
  const per = amount.per ?? atlas.units.get(amount.unit)?.data.per;
  const times = per === 'month' ? 12 : per === 'year' || per === 'once' ? 1 : undefined;
  return times === undefined ? undefined : comparedAmount(atlas, { ...amount, value: amount.value * times });
};

/** Goods of one lot; undefined when the unit has a time in it. */
export const lotAmount = (atlas: Atlas, amount: GoodsAmount): { value: number; unit: string } | undefined =>
  atlas.units.get(amount.unit)?.data.per === undefined ? comparedAmount(atlas, amount) : undefined;

import { daysAfter, isPast, monthsAfter, monthsBetween, spanOf } from './period.ts';

/** How a fact stands against its shelf life. */
export type AgeState = 'fresh' | 'ageing' | 'stale';

/** Age of a fact: the state, and the months since the end of the time it speaks of. */
export interface Age {
  state: AgeState;
  months: number;
}

/** The last day on which a fact is within its shelf life. */
export const lastDayInDate = (period: string, shelfLifeMonths: number): string =>
  daysAfter(monthsAfter(spanOf(period).last, shelfLifeMonths + 1), -1);

/** A fact is fresh in the first half of its shelf life, ageing in the second, stale past it. */
export const ageOf = (period: string, shelfLifeMonths: number, today: string): Age => {
  const months = Math.max(0, monthsBetween(spanOf(period).last, today));
  if (isPast(lastDayInDate(period, shelfLifeMonths), today)) return { state: 'stale', months };
  return { state: months > shelfLifeMonths / 2 ? 'ageing' : 'fresh', months };
};

import type { Rule } from '../schema/country.ts';
import { isPast } from './period.ts';

/** Whether the last day on which a rule holds or can be asked for is over. A rule without such a day holds on. */
export const hasRunOut = ({ until }: Pick<Rule, 'until'>, today: string): boolean =>
  until !== undefined && isPast(until, today);

/** Rules in their order, those that have run out behind the others, so that nothing old is met first. */
export const currentFirst = (rules: readonly Rule[], today: string): Rule[] =>
  rules.toSorted((a, b) => Number(hasRunOut(a, today)) - Number(hasRunOut(b, today)));

import { isCalendarDate } from '../day.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** An offer stands for twelve months at most, so that nobody answers what nobody remembers. */
export const offerTermRule: Rule = {
  name: 'offer-term',
  description: 'An offer runs out at most twelve months after the day of issue.',
  scope: 'entry',
  check: (entry) => {
    if (entry.collection !== 'opportunities') return [];
    const { issued, expires } = (entry.value ?? {}) as Record<string, unknown>;
    if (typeof issued !== 'string' || typeof expires !== 'string') return [];
    if (isCalendarDate(issued) !== true || isCalendarDate(expires) !== true) return [];
    const last = `${Number(issued.slice(0, 4)) + 1}${issued.slice(4)}`;
    if (expires <= last) return [];
    return [
      toProblem(entry, ['expires'], {
        rule: 'offer-term',
        message: 'is more than twelve months after the day of issue',
        found: expires,
        fix: `write ${last} or an earlier day`,
      }),
    ];
  },
};

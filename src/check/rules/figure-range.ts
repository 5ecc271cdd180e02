import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** In a range the upper end is the larger number. */
export const figureRangeRule: Rule = {
  name: 'figure-range',
  description: 'The upper end of a range is larger than the lower end.',
  scope: 'entry',
  check: (entry) =>
    entry.groups.flatMap(({ path, value: { value, upper } }) => {
      if (typeof value !== 'number' || typeof upper !== 'number' || upper > value) return [];
      return [
        toProblem(entry, [...path, 'upper'], {
          rule: 'figure-range',
          message: `must be larger than value (${value})`,
          found: String(upper),
          fix: 'exchange the two, or remove the line',
        }),
      ];
    }),
};

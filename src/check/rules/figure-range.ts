import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** Lower and upper end of the same thing, by the keys the schema uses, and whether they may be equal. */
const pairs = [
  { low: 'value', high: 'upper', equal: false },
  { low: 'amount', high: 'most', equal: false },
  { low: 'least', high: 'most', equal: true },
] as const;

/** In a range the upper end is the larger number. */
export const figureRangeRule: Rule = {
  name: 'figure-range',
  description: 'The upper end of a range is not smaller than the lower end.',
  scope: 'entry',
  check: (entry) =>
    entry.groups.flatMap(({ path, value }) =>
      pairs.flatMap(({ low, high, equal }) => {
        const [lower, upper] = [value[low], value[high]];
        if (typeof lower !== 'number' || typeof upper !== 'number') return [];
        if (upper > lower || (equal && upper === lower)) return [];
        return [
          toProblem(entry, [...path, high], {
            rule: 'figure-range',
            message: equal
              ? `must not be smaller than ${low} (${lower})`
              : `must be larger than ${low} (${lower})`,
            found: String(upper),
            fix: 'exchange the two, or remove the line',
          }),
        ];
      }),
    ),
};

import { isCalendarDate, isLater } from '../day.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** First and last day of the same thing, by the keys the schema uses. */
const pairs = [
  ['from', 'until'],
  ['start', 'end'],
  ['issued', 'expires'],
  ['date', 'until'],
  ['on', 'until'],
  ['inForce', 'until'],
  ['published', 'accessed'],
] as const;

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && isCalendarDate(value) === true;

/** An end does not come before its start. */
export const dateOrderRule: Rule = {
  name: 'date-order',
  description: 'An end does not come before its start.',
  scope: 'entry',
  check: (entry) => [
    ...entry.groups.flatMap(({ path, value }) =>
      pairs.flatMap(([first, last]) => {
        const [start, end] = [value[first], value[last]];
        // In the validity of a province `until` is the day before `on`: the old unit ends where the new one begins.
        if (!isDate(start) || !isDate(end) || !isLater(start, end) || path.at(-1) === 'validity') return [];
        return [
          toProblem(entry, [...path, last], {
            rule: 'date-order',
            message: `comes before ${first} (${start})`,
            found: end,
            fix: `correct ${first} or ${last}`,
          }),
        ];
      }),
    ),
    ...entry.leaves.flatMap(({ path, value, meta }) => {
      if (meta.kind !== 'period' || typeof value !== 'string') return [];
      const [start, end] = value.split('/');
      if (!isDate(start) || !isDate(end) || !isLater(start, end)) return [];
      return [
        toProblem(entry, path, {
          rule: 'date-order',
          message: 'the period ends before it begins',
          found: value,
          fix: `write ${end}/${start}`,
        }),
      ];
    }),
  ],
};

import { isCalendarDate } from '../day.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** 30 February is well written and still no day. */
export const calendarDateRule: Rule = {
  name: 'calendar-date',
  description: 'Every date is a day of the calendar.',
  scope: 'entry',
  check: (entry) =>
    entry.leaves.flatMap(({ path, value, meta }) => {
      if ((meta.kind !== 'date' && meta.kind !== 'period') || typeof value !== 'string') return [];
      const wrong = value.split('/').find((part) => isCalendarDate(part) === false);
      if (wrong === undefined) return [];
      return [
        toProblem(entry, path, {
          rule: 'calendar-date',
          message: 'there is no such day in the calendar',
          found: wrong,
          fix: 'correct the day, or write only year and month',
        }),
      ];
    }),
};

import { isCalendarDate, isLater } from '../day.ts';
import { toKey, toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** Fields that speak of something done. Plans have other fields. */
const done = new Set(['founded', 'accessed', 'written', 'date', 'on', 'issued']);

/** What has been done cannot lie in the future. */
export const dateInFutureRule: Rule = {
  name: 'date-in-future',
  description: 'Days of foundation, consent, reading, writing and issue are not in the future.',
  scope: 'entry',
  check: (entry, { today }) =>
    entry.leaves.flatMap(({ path, value, meta }) => {
      const key = toKey(path) ?? '';
      if (meta.kind !== 'date' || typeof value !== 'string' || !done.has(key)) return [];
      if (isCalendarDate(value) !== true || !isLater(value, today)) return [];
      // A history may announce what is decided for a later day; a news item may not.
      if (key === 'date' && path.includes('history')) return [];
      return [
        toProblem(entry, path, {
          rule: 'date-in-future',
          message: `lies in the future; today is ${today}`,
          found: value,
          fix: 'correct the date',
        }),
      ];
    }),
};

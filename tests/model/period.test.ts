import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, daysBetween, monthsAfter, monthsBetween, spanOf } from '../../src/model/period.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-03', '2025-03-01', '2025-03-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-03-04', '2025-03-04', '2025-03-04'],
  ['2020/2024', '2020-01-01', '2024-12-31'],
  ['2025-01/2025-10', '2025-01-01', '2025-10-31'],
  ['2024-11-05/2025', '2024-11-05', '2025-12-31'],
])('%s runs from %s to %s', (period, first, last) => {
  expect(spanOf(period)).toEqual({ first, last });
});

test('a day, its month and its year each lie inside the next', () => {
  fc.assert(
    fc.property(day, (date) => {
      const spans = [date, date.slice(0, 7), date.slice(0, 4)].map(spanOf);
      for (const [index, outer] of spans.entries()) {
        const inner = spans[index - 1] ?? outer;
        expect(outer.first <= inner.first && inner.last <= outer.last).toBe(true);
      }
    }),
  );
});

test('the last day of a month is followed by the first of the next', () => {
  fc.assert(
    fc.property(day, (date) => {
      const { last } = spanOf(date.slice(0, 7));
      const next = new Date(Date.parse(last) + 86_400_000).toISOString();
      expect(next.slice(8, 10)).toBe('01');
    }),
  );
});

test.each([
  ['2025-01-31', '2025-02-28', 0],
  ['2025-01-15', '2025-02-15', 1],
  ['2025-01-15', '2025-02-14', 0],
  ['2023-12-31', '2024-12-31', 12],
  ['2025-03-01', '2025-01-01', -2],
])('from %s to %s are %i whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

test('days count the same both ways, through leap years', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
    }),
  );
});

test('months never run backwards while days go on', () => {
  fc.assert(
    fc.property(day, day, day, (start, a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(monthsBetween(start, early)).toBeLessThanOrEqual(monthsBetween(start, late));
    }),
  );
});

test('the first day so many months after another is the first by which so many have gone by', () => {
  expect(monthsAfter('2024-12-31', 13)).toBe('2026-01-31');
  expect(monthsAfter('2025-01-31', 1)).toBe('2025-03-01');
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 240 }), (from, months) => {
      const after = monthsAfter(from, months);
      expect(monthsBetween(from, after)).toBeGreaterThanOrEqual(months);
      expect(monthsBetween(from, daysAfter(after, -1))).toBeLessThan(months);
    }),
  );
});

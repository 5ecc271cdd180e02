import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOf } from '../../src/model/age.ts';

test.each([
  ['2025', '2025-12-31', 'fresh', 0],
  ['2025', '2026-06-30', 'fresh', 5],
  ['2025', '2026-07-31', 'ageing', 7],
  ['2025', '2026-12-31', 'ageing', 12],
  ['2025', '2027-01-31', 'stale', 13],
])('a figure of %s with a shelf life of a year, seen on %s, is %s', (period, today, state, months) => {
  expect(ageOf(period, 12, today)).toEqual({ state, months });
});

test('exactly half the shelf life is still fresh, and exactly the whole of it is not yet stale', () => {
  expect(ageOf('2025-01-01', 12, '2025-07-01').state).toBe('fresh');
  expect(ageOf('2025-01-01', 12, '2026-01-01').state).toBe('ageing');
});

test('a year that has not ended yet has no age', () => {
  expect(ageOf('2026', 12, '2026-03-01')).toEqual({ state: 'fresh', months: 0 });
});

test('a span counts from its end', () => {
  expect(ageOf('2010/2025', 12, '2026-01-31').months).toBe(1);
});

test('a figure never grows younger', () => {
  const order = ['fresh', 'ageing', 'stale'];
  const month = fc.integer({ min: 0, max: 600 });
  const toDay = (months: number) => new Date(Date.UTC(2000, months, 1)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(month, month, fc.integer({ min: 1, max: 240 }), (a, b, shelfLife) => {
      const early = ageOf('2000', shelfLife, toDay(Math.min(a, b)));
      const late = ageOf('2000', shelfLife, toDay(Math.max(a, b)));
      expect(order.indexOf(early.state)).toBeLessThanOrEqual(order.indexOf(late.state));
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { lotAmount, yearlyAmount } from '../../src/model/yearly-amount.ts';
import { realAtlas } from '../atlas.ts';

const yearly = (value: number, unit: string, per?: 'once' | 'month' | 'year') =>
  yearlyAmount(realAtlas, { value, unit, per });

describe('goods a year', () => {
  test.each([
    [5, 'tonnes', 'month', { value: 60, unit: 'tonnes' }],
    [5, 'tonnes', 'year', { value: 5, unit: 'tonnes' }],
    [5, 'tonnes', 'once', { value: 5, unit: 'tonnes' }],
    [100, 'kg-month', undefined, { value: 1.2, unit: 'tonnes' }],
    [1500, 'kg-year', undefined, { value: 1.5, unit: 'tonnes' }],
    [40, 'pieces', 'month', { value: 480, unit: 'pieces' }],
    [7, 'animals', 'year', { value: 7, unit: 'animals' }],
  ] as const)('%s %s %s', (value, unit, per, expected) => {
    expect(yearly(value, unit, per)).toEqual(expected);
  });

  test.each(['tonnes-day', 'tonnes-hour', 'litres-day', 'tonnes'])(
    'of %s are not known: nobody says on how many days',
    (unit) => {
      expect(yearly(10, unit)).toBeUndefined();
    },
  );
});

test('a lot has no time in it', () => {
  expect(lotAmount(realAtlas, { value: 500, unit: 'kg' })).toEqual({ value: 0.5, unit: 'tonnes' });
  expect(lotAmount(realAtlas, { value: 500, unit: 'kg-month' })).toBeUndefined();
});

test('every unit is compared in one that is not itself compared in another, and says the time that is in its name', () => {
  for (const { id, data } of entriesOf(realAtlas, 'units')) {
    if (data.of) expect(realAtlas.units.get(data.of.unit)?.data, id).toMatchObject({ names: {} });
    if (data.of) expect(realAtlas.units.get(data.of.unit)?.data.of, id).toBeUndefined();
    if (data.of) expect(data.per, id).toBe(/-(hour|day|month|year)$/u.exec(id)?.[1]);
  }
});

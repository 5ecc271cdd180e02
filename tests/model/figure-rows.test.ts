import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { compareFigures, toComparable } from '../../src/model/figure-rows.ts';
import {
  warningsOf as warningsBetween,
  type ComparisonWarning,
} from '../../src/model/filters/compared-figures.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { realAtlas } from '../atlas.ts';

const base: Observation = {
  indicator: 'population',
  value: 500,
  unit: 'people',
  period: '2020',
  sources: ['fixture'],
  confidence: 'sourced',
};

const warningsOf = (figures: readonly Observation[]) => warningsBetween(figures.map(toComparable));

test.each<[string, Partial<Observation>, ComparisonWarning[]]>([
  ['the same in all but value', { value: 900 }, []],
  ['two years later', { period: '2022' }, []],
  ['three years later', { period: '2023' }, ['years']],
  ['a period that ends three years later', { period: '2019/2023' }, ['years']],
  ['another unit', { unit: 'households' }, ['unit']],
  ['a part of the place', { scope: 'the town alone' }, ['scope']],
  ['other boundaries', { extent: 'after-merger' }, ['extent']],
  ['a number that the source hedges', { qualifier: 'about' }, ['hedged']],
  ['a range', { upper: 700 }, ['hedged']],
  ['a figure that nobody has checked', { confidence: 'recalled' }, ['notVerified']],
  [
    'three things at once',
    { period: '2010', unit: 'households', scope: 'towns' },
    ['years', 'unit', 'scope'],
  ],
])('a figure beside one that is %s', (_what, change, expected) => {
  expect(warningsOf([base, { ...base, ...change }])).toEqual(expected);
});

test('two stated methods that differ are told; one that is not stated is at odds with none', () => {
  expect(
    warningsOf([
      { ...base, method: 'survey' },
      { ...base, method: 'official' },
    ]),
  ).toEqual(['method']);
  expect(warningsOf([{ ...base, method: 'survey' }, base])).toEqual([]);
});

const observations: fc.Arbitrary<Observation> = fc.record({
  indicator: fc.constant('population'),
  value: fc.integer({ min: 1, max: 1_000_000 }),
  unit: fc.constantFrom('people', 'households'),
  period: fc.integer({ min: 1998, max: 2026 }).map(String),
  scope: fc.constantFrom(undefined, 'towns'),
  extent: fc.constantFrom(undefined, 'before-merger' as const, 'after-merger' as const),
  method: fc.constantFrom(undefined, 'survey' as const, 'official' as const),
  sources: fc.constant(['fixture']),
  confidence: fc.constantFrom('sourced' as const, 'recalled' as const),
});

test('the order of the places changes no warning, and every gap over two years is told', () => {
  fc.assert(
    fc.property(fc.array(observations, { minLength: 2, maxLength: 4 }), (figures) => {
      expect(warningsOf(figures)).toEqual(warningsOf(figures.toReversed()));
      const years = figures.map(({ period }) => Number(period));
      expect(warningsOf(figures).includes('years')).toBe(Math.max(...years) - Math.min(...years) > 2);
    }),
  );
});

test('a figure beside its own copy needs no warning but that it is hedged or not verified', () => {
  fc.assert(
    fc.property(observations, (figure) => {
      const warnings = warningsOf([figure, { ...figure }]);
      expect(warnings).toEqual(figure.confidence === 'recalled' ? ['notVerified'] : []);
    }),
  );
});

test('one figure alone is compared with nothing', () => {
  expect(warningsOf([{ ...base, confidence: 'recalled' }])).toEqual([]);
});

const provinces = [...realAtlas.provinces.values()].map(({ data }) => data);

test('any two provinces have the key indicators in their rows, gaps too, and other rows only where both have a figure', () => {
  const keys = [...realAtlas.indicators.values()].filter(({ data }) => data.key !== undefined);
  for (const west of provinces)
    for (const east of provinces) {
      const rows = compareFigures(realAtlas, [west, east], buildDate);
      for (const { id } of keys)
        expect(rows.filter(({ indicator, product }) => indicator.id === id && !product).length).toBe(1);
      for (const { indicator, cells } of rows) {
        expect(cells.length).toBe(2);
        if (indicator.data.key === undefined) expect(cells.every(Boolean)).toBe(true);
      }
    }
});

test('swapping two provinces swaps the columns and changes no row', () => {
  const [west, east] = [provinces[0], provinces[5]];
  if (!west || !east) throw new Error('no provinces');
  const there = compareFigures(realAtlas, [west, east], buildDate);
  const back = compareFigures(realAtlas, [east, west], buildDate);
  expect(back.map(({ cells, ...row }) => ({ ...row, cells: cells.toReversed() }))).toEqual(there);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Atlas } from '../../src/model/atlas.ts';
import { compareAcrossProvinces } from '../../src/model/comparison.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { emptyAtlas, realAtlas } from '../atlas.ts';
import { observed } from './observed.ts';

const [anyProvince] = [...realAtlas.provinces.values()];

/** Provinces p0, p1, … each with the figures given. */
const provincesWith = (...figures: Observation[][]): Atlas => ({
  ...emptyAtlas(),
  provinces: new Map(
    figures.flatMap((observations, index) => {
      const id = `p${index}`;
      return anyProvince
        ? [[id, { ...anyProvince, id, data: { ...anyProvince.data, observations } }] as const]
        : [];
    }),
  ),
});

const withValues = (...values: number[]) => provincesWith(...values.map((value) => [observed({ value })]));

test('a figure is ranked from the largest down, beside the median of all', () => {
  expect(compareAcrossProvinces(withValues(10, 40, 20, 30), 'p3', observed({ value: 30 }))).toEqual({
    count: 4,
    rank: 2,
    timesMedian: 30 / 25,
    values: [
      { province: 'p0', value: 10 },
      { province: 'p1', value: 40 },
      { province: 'p2', value: 20 },
      { province: 'p3', value: 30 },
    ],
  });
});

test('with fewer than four provinces nothing is said', () => {
  expect(compareAcrossProvinces(withValues(1, 2, 3), 'p0', observed({ value: 1 }))).toBeUndefined();
  expect(compareAcrossProvinces(withValues(1, 2, 3, 4), 'p0', observed({ value: 1 }))?.count).toBe(4);
});

test('equal figures share the better rank', () => {
  const atlas = withValues(9, 7, 7, 1, 1);
  const rank = (province: string, value: number) =>
    compareAcrossProvinces(atlas, province, observed({ value }))?.rank;
  expect([rank('p0', 9), rank('p1', 7), rank('p2', 7), rank('p3', 1), rank('p4', 1)]).toEqual([
    1, 2, 2, 4, 4,
  ]);
});

test('where all are equal, or half of them nought, there is nothing to rank', () => {
  expect(compareAcrossProvinces(withValues(5, 5, 5, 5), 'p0', observed({ value: 5 }))).toBeUndefined();
  expect(compareAcrossProvinces(withValues(0, 0, 0, 5), 'p3', observed({ value: 5 }))).toBeUndefined();
});

test.each([
  ['another indicator', { indicator: 'area' }],
  ['another product', { product: 'durian' }],
  ['another unit', { unit: 'thousand-people' }],
  ['another year', { period: '2023' }],
  ['figures nobody has verified', { confidence: 'recalled' }],
  ['a part of the province', { scope: 'the town alone' }],
  ['a range', { upper: 900_000 }],
  ['a hedged figure', { qualifier: 'about' }],
  ['the time before the merger', { extent: 'before-merger' }],
  ['the time after the merger', { extent: 'after-merger' }],
  ['the merged part', { extent: 'merged-part' }],
] as const)('like is compared with like only: never with %s', (_what, other) => {
  const atlas = provincesWith(...[1, 2, 3, 4].map((value) => [observed({ value })]), [
    observed({ ...other, value: 99 }),
  ]);
  const plain = compareAcrossProvinces(atlas, 'p0', observed({ value: 1 }));
  expect(plain?.values.map(({ province }) => province)).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(compareAcrossProvinces(atlas, 'p4', observed({ ...other, value: 99 }))).toBeUndefined();
});

test('the rank of a figure is one more than the number of larger ones', () => {
  const values = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 21 });
  fc.assert(
    fc.property(values, (all) => {
      const atlas = withValues(...all);
      for (const [index, value] of all.entries()) {
        const found = compareAcrossProvinces(atlas, `p${index}`, observed({ value }));
        if (new Set(all).size === 1) expect(found).toBeUndefined();
        else expect(found?.rank).toBe(1 + all.filter((other) => other > value).length);
      }
    }),
  );
});

test('no comparison on file mixes units, years, extents, parts of provinces or unverified figures', () => {
  for (const { id, data } of realAtlas.provinces.values()) {
    for (const observation of data.observations) {
      const found = compareAcrossProvinces(realAtlas, id, observation);
      if (!found) continue;
      expect(new Set(found.values.map(({ province }) => province)).size).toBe(found.count);
      expect(found.count).toBeGreaterThanOrEqual(4);
      expect(observation.scope ?? observation.upper, id).toBeUndefined();
      for (const { province, value } of found.values) {
        const twin = realAtlas.provinces
          .get(province)
          ?.data.observations.find(
            (other) =>
              other.value === value &&
              other.indicator === observation.indicator &&
              other.product === observation.product &&
              other.unit === observation.unit &&
              other.period === observation.period &&
              other.extent === observation.extent &&
              other.confidence === observation.confidence &&
              other.scope === undefined,
          );
        expect(twin, `${id} ${observation.indicator} beside ${province}`).toBeDefined();
      }
    }
  }
});

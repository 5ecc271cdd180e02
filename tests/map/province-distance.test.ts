import { expect, test } from 'vitest';
import { provinceIdsWithShape } from '../../src/map/geometry.ts';
import { kmOutsideProvince } from '../../src/map/province-distance.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { realAtlas } from '../atlas.ts';

test('the middle of every province lies inside it', () => {
  const provinces = entriesOf(realAtlas, 'provinces');
  expect(provinces.length).toBe(provinceIdsWithShape().length);
  for (const { id, data } of provinces) expect([id, kmOutsideProvince(id, data.centroid)]).toEqual([id, 0]);
});

test('a place outside is as far away as the nearest border', () => {
  const phnomPenh = { lat: 11.5564, lon: 104.9282 };
  const km = kmOutsideProvince('kh-takeo', phnomPenh) ?? 0;
  expect(km).toBeGreaterThan(15);
  expect(km).toBeLessThan(40);
  const kampot = kmOutsideProvince('kh-kampot', phnomPenh) ?? 0;
  expect(kampot).toBeGreaterThan(km);
});

test('an entry of Kien Giang may lie in the An Giang of today, and one of Tay Ninh in former Long An', () => {
  expect(kmOutsideProvince('vn-an-giang', { lat: 10.012, lon: 105.081 })).toBe(0);
  expect(kmOutsideProvince('vn-tay-ninh', { lat: 10.535, lon: 106.413 })).toBe(0);
  expect(kmOutsideProvince('vn-kien-giang', { lat: 10.42, lon: 105.0 })).toBeGreaterThan(0);
});

test('a province without a shape has no distance', () => {
  expect(kmOutsideProvince('kh-nowhere', { lat: 11, lon: 105 })).toBeUndefined();
});

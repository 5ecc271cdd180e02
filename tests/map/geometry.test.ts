import { geoArea } from 'd3-geo';
import { expect, test } from 'vitest';
import {
  findProvinceShape,
  findShapeSince2025,
  isoOfShape,
  provinceIdsWithShape,
  toLand,
} from '../../src/map/geometry.ts';
import { provinces } from './atlas-content.ts';

test('every province on file has one shape, and every shape is a province on file', () => {
  expect(provinceIdsWithShape().sort()).toEqual(provinces.map(({ id }) => id).sort());
});

test('the ISO code of a shape is the one on file', () => {
  expect(provinces.map(({ id }) => [id, isoOfShape(id)])).toEqual(provinces.map(({ id, iso }) => [id, iso]));
});

test('both grains hold the same provinces', () => {
  for (const { id } of provinces) expect(findProvinceShape('detail', id), id).toBeDefined();
});

test('rings turn the right way, so that no province covers the rest of the globe', () => {
  for (const { id } of provinces) {
    const shape = findProvinceShape('overview', id);
    expect(shape && geoArea(shape), id).toBeLessThan(0.01);
  }
  expect(geoArea(toLand('overview', ['KH', 'LA', 'MM', 'TH', 'VN']))).toBeLessThan(0.1);
});

test('An Giang of July 2025 is larger than An Giang and Kien Giang each', () => {
  const since = findShapeSince2025('detail', 'vn-an-giang');
  const kienGiang = findProvinceShape('detail', 'vn-kien-giang');
  expect(since && geoArea(since)).toBeGreaterThan((kienGiang && geoArea(kienGiang)) ?? 0);
});

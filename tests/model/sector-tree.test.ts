import { expect, test } from 'vitest';
import { parentSector, withParents } from '../../src/model/sector-tree.ts';
import { realAtlas } from '../atlas.ts';

test('a sector is part of the nearest sector whose code begins its own', () => {
  expect(parentSector(realAtlas, 'seafood-processing')?.id).toBe('food-manufacturing');
  expect(parentSector(realAtlas, 'food-manufacturing')?.id).toBe('manufacturing');
  expect(parentSector(realAtlas, 'fruit-growing')?.id).toBe('agriculture');
  expect(parentSector(realAtlas, 'manufacturing')).toBeUndefined();
});

test('every sector leads to one without a parent, never in a circle', () => {
  for (const id of realAtlas.sectors.keys()) {
    const way = withParents(realAtlas, id);
    expect(way[0]).toBe(id);
    expect(new Set(way).size).toBe(way.length);
    expect(parentSector(realAtlas, way.at(-1) ?? '')).toBeUndefined();
  }
});

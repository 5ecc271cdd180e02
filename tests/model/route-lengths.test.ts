import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeLengths, type RouteSection } from '../../src/model/route-lengths.ts';
import type { Corridor } from '../../src/schema/corridor.ts';

const stop = (index: number, inDefinition = false): Corridor['nodes'][number] => ({
  id: `s${index}`,
  names: { en: `Stop ${index}` },
  country: 'KH',
  kind: 'city',
  inDefinition,
  point: { lat: 11, lon: 103 + index, confidence: 'town' },
});
const section = (from: number, to: number, km: number, more: Partial<RouteSection> = {}): RouteSection => ({
  from: `s${from}`,
  to: `s${to}`,
  km,
  state: 'existing',
  sources: ['map'],
  confidence: 'sourced',
  ...more,
});
const nodes = [0, 1, 2, 3, 4].map((index) => stop(index, index === 0 || index === 4));

test('a length over two legs covers both and is added once', () => {
  const { stretches, sourcedKm, gaps } = routeLengths({ nodes, sections: [section(2, 0, 210)] });
  expect(stretches).toMatchObject([{ first: 0, last: 2 }]);
  expect(sourcedKm).toEqual({ least: 210, most: 210 });
  expect(gaps.map(({ from }) => from)).toEqual([2, 3]);
});

test('finer lengths win over one long one, which is told apart', () => {
  const sections = [section(0, 3, 660), section(0, 1, 210), section(1, 2, 103), section(2, 3, 366)];
  const { sourcedKm, longer } = routeLengths({ nodes, sections });
  expect(sourcedKm.least).toBe(679);
  expect(longer).toMatchObject([{ first: 0, last: 3 }]);
});

test('a length within another is a part of it and is not added', () => {
  const { sourcedKm, legs } = routeLengths({ nodes, sections: [section(0, 3, 366), section(1, 2, 84.74)] });
  expect(sourcedKm.least).toBe(366);
  expect(legs[1]?.parts).toMatchObject([{ km: { least: 84.74 } }]);
});

test('two sources for the same ends give a range; one that means other ends does not count beside them', () => {
  const sections = [section(0, 1, 73), section(0, 1, 70), section(0, 1, 40, { ends: 'Ring road – Stop 1' })];
  expect(routeLengths({ nodes, sections }).sourcedKm).toEqual({ least: 70, most: 73 });
});

test('a planned road gives no length to drive', () => {
  const { gaps, legs } = routeLengths({ nodes, sections: [section(1, 2, 138, { state: 'building' })] });
  expect(gaps).toHaveLength(4);
  expect(legs[1]?.works).toHaveLength(1);
});

test('the length of the whole route is told apart and fills no gap', () => {
  const { whole, gaps } = routeLengths({ nodes, sections: [section(0, 4, 1005)] });
  expect(whole?.km.least).toBe(1005);
  expect(gaps).toHaveLength(4);
});

test('whatever sources say, kilometres are never added twice nor over a gap', () => {
  const end = fc.integer({ min: 0, max: 4 });
  const anySection = fc
    .tuple(end, end, fc.integer({ min: 1, max: 900 }))
    .filter(([from, to]) => from !== to)
    .map(([from, to, km]) => section(from, to, km));
  fc.assert(
    fc.property(fc.array(anySection, { maxLength: 12 }), (sections) => {
      const { stretches, legs, gaps, gapRuns } = routeLengths({ nodes, sections });
      stretches.forEach(({ first }, index) => {
        expect(first).toBeGreaterThanOrEqual(stretches[index - 1]?.last ?? 0);
      });
      for (const { from, stretch } of legs)
        expect(stretch === undefined || (stretch.first <= from && from < stretch.last)).toBe(true);
      expect(gapRuns.reduce((count, { first, last }) => count + last - first, 0)).toBe(gaps.length);
    }),
  );
});

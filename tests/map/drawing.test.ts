import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawCorridorMap } from '../../src/map/corridor-map.ts';
import { phoneShare } from '../../src/map/corridor-sheets.ts';
import { isInside, toMapView, toSheet } from '../../src/map/map-view.ts';
import { toTicks } from '../../src/map/neatline.ts';
import { drawPlateMap } from '../../src/map/plate-map.ts';
import { drawProvinceMap } from '../../src/map/province-map.ts';
import { toRouteRuns } from '../../src/map/route-line.ts';
import { toKmPerUnit, toScaleLength } from '../../src/map/scale-bar.ts';
import { escapeText } from '../../src/map/svg-element.ts';
import { languages } from '../../src/schema/language.ts';
import { capitalIn, inputIn, platesIn, provinces } from './atlas-content.ts';

const idsIn = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe.each(languages)('the corridor map in %s', { timeout: 60_000 }, (language) => {
  const svg = drawCorridorMap(inputIn(language));

  test('links every province on file once', () => {
    for (const { id } of provinces) expect(svg.split(`href="/provinces/${id}/"`).length - 1, id).toBe(1);
  });

  test('weighs less than 20 kB on the wire', () => {
    expect(brotliCompressSync(svg).length).toBeLessThan(20_000);
  });

  test.each(['plate', 'pocket-plate'] as const)(
    'has a %s for every country and route that weighs less than 20 kB and repeats no id',
    (sheet) => {
      for (const plate of platesIn(language)) {
        const drawing = drawPlateMap(sheet, plate);
        expect(brotliCompressSync(drawing).length, plate.fit.name).toBeLessThan(20_000);
        expect(new Set(idsIn(drawing)).size, plate.fit.name).toBe(idsIn(drawing).length);
        expect(drawing, plate.fit.name).toContain('map-scale');
      }
    },
  );

  test('carries no style that the content security policy would refuse', () => {
    expect(svg).not.toMatch(/ style=|<style|<script| on[a-z]+=/);
  });
});

test.each(['province', 'locator'] as const)(
  'every %s map weighs less than 15 kB and repeats no id',
  (sheet) => {
    const input = inputIn('en');
    for (const { id } of provinces) {
      const svg = drawProvinceMap(sheet, { ...input, subject: id, capital: capitalIn('en', id) });
      expect(brotliCompressSync(svg).length, id).toBeLessThan(15_000);
      expect(new Set(idsIn(svg)).size, id).toBe(idsIn(svg).length);
      expect(svg, id).toContain('map-subject-outline');
    }
  },
);

test('two maps with two prefixes have no id in common', () => {
  const one = drawCorridorMap({ ...inputIn('en'), prefix: 'one' });
  const two = drawCorridorMap({ ...inputIn('en'), prefix: 'two' });
  expect(idsIn(one).filter((id) => idsIn(two).includes(id))).toEqual([]);
});

test('the same content gives the same drawing', () => {
  expect(drawCorridorMap(inputIn('th'))).toBe(drawCorridorMap(inputIn('th')));
});

test('the degrees asked for lie inside the neatline', () => {
  const view = toMapView(960, 620, 8, { west: 97, east: 110, south: 8.1, north: 16.35 });
  for (const point of [
    { lat: 8.1, lon: 97 },
    { lat: 16.35, lon: 110 },
    { lat: 13.75, lon: 100.5 },
  ]) {
    expect(isInside(toSheet(view, point), view.inner, -0.1)).toBe(true);
  }
});

test('ticks stand at whole degrees', () => {
  const view = toMapView(960, 620, 8, { west: 97, east: 110, south: 8.1, north: 16.35 });
  expect(toTicks(view, view.inner, 2).parallels.map(({ degrees }) => degrees)).toEqual([10, 12, 14, 16]);
});

test('the scale bar is true to a hundredth at the middle of the map', () => {
  const view = toMapView(960, 620, 8, { west: 97, east: 110, south: 8.1, north: 16.35 });
  // One degree of longitude at 12.25 degrees north is 108.7 km.
  const [x0] = toSheet(view, { lat: 12.25, lon: 103 });
  const [x1] = toSheet(view, { lat: 12.25, lon: 104 });
  expect((x1 - x0) * toKmPerUnit(view, [480, 310])).toBeCloseTo(108.7, 0);
  expect(toScaleLength(1.5, 150)).toEqual({ km: 200, units: 200 / 1.5 });
});

test('a road that two routes share follows one curve', () => {
  const stops = (...points: [number, number][]) => points.map((at) => ({ at }));
  const [, second] = toRouteRuns([stops([0, 0], [100, 0], [200, 80]), stops([0, 0.5], [100, 0], [180, -90])]);
  expect(second?.map(({ kind }) => kind)).toEqual(['shared', 'road']);
});

test('the crop of a phone is the one that map.css states', () => {
  expect(phoneShare).toEqual({ width: '80.8', height: '79' });
});

test('text is safe inside tags and attributes', () => {
  expect(escapeText('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
});

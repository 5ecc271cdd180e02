import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatCircleKm, nearest } from '../../src/model/distance.ts';
import { gatewaySchema } from '../../src/schema/gateway.ts';
import { realAtlas } from '../atlas.ts';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

// The usual figures of distance tables, rounded; half a per cent covers another radius or middle of town.
test.each([
  ['Paris', 'New York', { lat: 48.8566, lon: 2.3522 }, { lat: 40.7128, lon: -74.006 }, 5837],
  ['London', 'Paris', { lat: 51.5074, lon: -0.1278 }, { lat: 48.8566, lon: 2.3522 }, 344],
  ['Nashville', 'Los Angeles', { lat: 36.12, lon: -86.67 }, { lat: 33.94, lon: -118.4 }, 2887],
  ['London', 'Sydney', { lat: 51.5074, lon: -0.1278 }, { lat: -33.8688, lon: 151.2093 }, 16_994],
])('from %s to %s', (_from, _to, from, to, km) => {
  expect(Math.abs(greatCircleKm(from, to) - km) / km).toBeLessThan(0.005);
});

test('the equator and a meridian measure as the mean radius says', () => {
  const quarter = (Math.PI / 2) * 6371.0088;
  expect(greatCircleKm({ lat: 0, lon: 0 }, { lat: 0, lon: 90 })).toBeCloseTo(quarter, 6);
  expect(greatCircleKm({ lat: 0, lon: 17 }, { lat: 90, lon: 3 })).toBeCloseTo(quarter, 6);
  expect(greatCircleKm({ lat: 12, lon: 102 }, { lat: -12, lon: -78 })).toBeCloseTo(2 * quarter, 6);
});

test('the way there is as long as the way back, nought only to the place itself, never past the antipode', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const km = greatCircleKm(a, b);
      expect(km).toBeCloseTo(greatCircleKm(b, a), 6);
      expect(km).toBeGreaterThanOrEqual(0);
      expect(km).toBeLessThanOrEqual(Math.PI * 6371.0088);
      expect(greatCircleKm(a, a)).toBe(0);
    }),
  );
});

test('no detour is shorter than the straight way', () => {
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(greatCircleKm(a, c)).toBeLessThanOrEqual(greatCircleKm(a, b) + greatCircleKm(b, c) + 1e-6);
    }),
    // The antipode, where the haversine formula had lost the sixth decimal.
    { examples: [[{ lat: 0, lon: 179.9999917223574 }, { lat: 6.037e-7, lon: 0 }, { lat: 4.3657e-7, lon: 0 }]] },
  );
});

test('from every province no gate of a kind is nearer than the nearest', () => {
  for (const kind of gatewaySchema.shape.kind.options) {
    const points = [...realAtlas.gateways.values()].flatMap(({ data }) =>
      data.kind === kind && data.point ? [data.point] : [],
    );
    for (const { id, data } of realAtlas.provinces.values()) {
      const found = nearest(realAtlas, data.centroid, kind);
      if (points.length === 0) expect(found, kind).toBeUndefined();
      else {
        const least = Math.min(...points.map((point) => greatCircleKm(data.centroid, point)));
        expect(found?.km, `${id} ${kind}`).toBe(least);
        expect(found?.gateway.data.kind).toBe(kind);
      }
    }
  }
});

import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { gatewayStateOf } from '../../src/model/gateway-state.ts';
import { collectionOfLayer, mapLabels, mapPlaces, mapProvinceAreas } from '../../src/model/map-places.ts';
import { provinceIdsWithShape } from '../../src/map/geometry.ts';
import { mapCorridors } from '../../src/model/map-content.ts';
import { toRouteLines } from '../../src/map/route-lines.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

const english = mapPlaces(realAtlas, wordsOf('en'), buildDate);

test('every business in being stands on the map, once', () => {
  const active = entriesOf(realAtlas, 'smes')
    .filter(({ data }) => !['closed', 'merged', 'withdrawn'].includes(data.standing.state))
    .map(({ id }) => id);
  const shown = english.filter(({ layer }) => layer === 'smes').map(({ id }) => id);
  expect(shown.toSorted()).toEqual(active.toSorted());
});

test('every gate and zone that has a point or a province on file stands on the map, once', () => {
  const gates = entriesOf(realAtlas, 'gateways')
    .filter(({ data }) => data.point ?? data.sides.some(({ province }) => province))
    .map(({ id }) => id);
  const shown = english.filter(({ layer }) => collectionOfLayer[layer] === 'gateways').map(({ id }) => id);
  expect(shown.toSorted()).toEqual(gates.toSorted());
  expect(english.filter(({ layer }) => layer === 'zones').length).toBe(realAtlas.zones.size);
});

test('what is not on the map has neither point nor province on file', () => {
  const shown = new Set(english.map(({ layer, id }) => `${collectionOfLayer[layer]}/${id}`));
  const left = [...entriesOf(realAtlas, 'clusters'), ...entriesOf(realAtlas, 'providers')].filter(
    ({ collection, id }) => !shown.has(`${collection}/${id}`),
  );
  expect(left.filter(({ data }) => data.provinces.length > 0)).toEqual([]);
});

test('a place says how far its position can be trusted', () => {
  for (const { id, data } of realAtlas.smes.values()) {
    const place = english.find((each) => each.layer === 'smes' && each.id === id);
    if (place) expect(place.precision, id).toBe(data.place?.point?.confidence ?? 'province');
  }
});

test('a border crossing shows its newest dated state, other places none', () => {
  for (const place of english) {
    const gate = realAtlas.gateways.get(place.id);
    if (place.layer !== 'crossings') expect(place.state, place.id).toBeUndefined();
    else expect(place.state).toBe((gate && gatewayStateOf(gate.data, buildDate)?.status.state) ?? 'unknown');
  }
});

describe.each(languages)('%s', (language) => {
  const words = wordsOf(language);
  test('the same places stand at the same points, whatever the language', () => {
    const bare = (places: typeof english) =>
      places
        .map(({ layer, id, lat, lon, precision }) => ({ layer, id, lat, lon, precision }))
        .toSorted((a, b) => `${a.layer}/${a.id}`.localeCompare(`${b.layer}/${b.id}`));
    expect(bare(mapPlaces(realAtlas, words, buildDate))).toEqual(bare(english));
  });

  test('every province has a name and a shape, and no name is lettered twice', () => {
    const provinces = mapProvinceAreas(realAtlas, words);
    expect(provinces.map(({ id }) => id).filter((id) => !provinceIdsWithShape().includes(id))).toEqual([]);
    const names = mapLabels(realAtlas, words).map(({ text, kind }) => `${kind} ${text}`);
    expect(names.length).toBe(new Set(names).size);
  });
});

test('routes pass within ten kilometres of each of their stops', () => {
  const corridors = mapCorridors(realAtlas, wordsOf('en'));
  const lines = toRouteLines(corridors);
  for (const corridor of corridors) {
    const points = lines.filter((line) => line.corridor === corridor.id).flatMap(({ line }) => line);
    for (const { name, point } of corridor.nodes) {
      const nearest = Math.min(
        ...points.map(([lat, lon]) => Math.hypot(lat - point.lat, (lon - point.lon) * Math.cos(lat / 57.3))),
      );
      // Stops outside the printed sheet are not drawn.
      if (point.lat < 16.2) expect(nearest * 111, `${corridor.id}: ${name}`).toBeLessThan(10);
    }
  }
});

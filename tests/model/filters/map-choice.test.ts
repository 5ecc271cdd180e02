import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countByLayer,
  firstLayers,
  isShown,
  layersWithSectors,
  mapLayers,
  readChoice,
  writeChoice,
  type MapChoice,
  type PlaceOnMap,
} from '../../../src/model/filters/map-choice.ts';
import { buildDate } from '../../../src/model/build-date.ts';
import { mapPlaces } from '../../../src/model/map-places.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { realAtlas } from '../../atlas.ts';

const places = mapPlaces(realAtlas, wordsOf('en'), buildDate);

const choices: fc.Arbitrary<MapChoice> = fc.record({
  layers: fc.subarray([...mapLayers]),
  where: fc.constantFrom('', 'KH', 'TH', 'VN', 'MM', ...realAtlas.provinces.keys()),
  sector: fc.constantFrom('', ...realAtlas.sectors.keys()),
});

/** The rule said another way round: what must not be true of a place that is shown. */
const isLeftOut = (place: PlaceOnMap, { layers, where, sector }: MapChoice) => {
  if (!new Set<string>(layers).has(place.layer)) return true;
  if (where && ![...place.countries, ...place.provinces].some((one) => one === where)) return true;
  return Boolean(sector) && layersWithSectors.includes(place.layer) && !place.sectors.includes(sector);
};

test('what is shown is what no part of the choice leaves out, for any choice and every place', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      for (const place of places) expect(isShown(place, choice)).toBe(!isLeftOut(place, choice));
    }),
  );
});

test('the count of a layer is the number that turning it on would show, alone', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const counts = countByLayer(places, choice);
      for (const layer of mapLayers)
        expect(counts[layer]).toBe(
          places.filter((place) => isShown(place, { ...choice, layers: [layer] })).length,
        );
    }),
  );
});

test('an address gives back the choice that was written into it, and keeps what else it held', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const address = new URLSearchParams('at=11.5,104.9,7');
      writeChoice(address, choice);
      expect(readChoice(new URLSearchParams(address.toString()))).toEqual(choice);
      expect(address.get('at')).toBe('11.5,104.9,7');
    }),
  );
});

test('the first choice needs no word in the address', () => {
  const address = new URLSearchParams('layers=smes&where=KH&sector=fishing');
  writeChoice(address, { layers: firstLayers, where: '', sector: '' });
  expect(address.toString()).toBe('');
});

test('an address with unknown layers shows those it knows, in the order of the panel', () => {
  expect(readChoice(new URLSearchParams('layers=smes,castles,crossings')).layers).toEqual([
    'crossings',
    'smes',
  ]);
  expect(readChoice(new URLSearchParams('layers=')).layers).toEqual([]);
});

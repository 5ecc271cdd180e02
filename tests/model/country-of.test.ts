import { expect, test } from 'vitest';
import type { CollectionWithPages } from '../../src/model/address.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { countriesOf, westToEast } from '../../src/model/country-of.ts';
import { realAtlas as atlas } from '../atlas.ts';

const ofAll = (collection: CollectionWithPages) =>
  entriesOf<CollectionWithPages>(atlas, collection).map((entry) => ({
    id: entry.id,
    countries: countriesOf(atlas, entry),
  }));

test('the corridor runs through four countries from west to east', () => {
  expect(westToEast).toEqual(['MM', 'TH', 'KH', 'VN']);
  const found = new Set(ofAll('countries').flatMap(({ countries }) => countries));
  expect(found).toEqual(new Set(westToEast));
});

test.each(['countries', 'provinces', 'clusters', 'providers', 'zones', 'smes', 'opportunities'] as const)(
  'each of the %s belongs to exactly one country',
  (collection) => {
    for (const { id, countries } of ofAll(collection)) {
      expect(countries, id).toHaveLength(1);
      expect(countries[0], id).toMatch(/^[A-Z]{2}$/);
    }
  },
);

test('a zone or business lies in the country of its province', () => {
  for (const collection of ['zones', 'smes'] as const)
    for (const entry of entriesOf(atlas, collection))
      expect(countriesOf(atlas, entry), entry.id).toEqual([
        atlas.provinces.get(entry.data.province)?.data.country,
      ]);
});

test('a gate between two countries belongs to both, and a port to its own', () => {
  for (const entry of entriesOf(atlas, 'gateways')) {
    const sides = new Set(entry.data.sides.map(({ country }) => country));
    expect(new Set(countriesOf(atlas, entry)), entry.id).toEqual(sides);
  }
});

test('an event belongs to the country it names, else to that of its province, else to none', () => {
  for (const entry of entriesOf(atlas, 'events')) {
    const country = entry.data.country ?? atlas.provinces.get(entry.data.province ?? '')?.data.country;
    expect(countriesOf(atlas, entry), entry.id).toEqual(country ? [country] : []);
  }
});

test.each(['corridors', 'programmes', 'publications', 'sources'] as const)(
  '%s belong to no country',
  (collection) => {
    expect(ofAll(collection).filter(({ countries }) => countries.length > 0)).toEqual([]);
  },
);

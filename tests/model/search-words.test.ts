import { expect, test } from 'vitest';
import { collectionsWithPages, type CollectionWithPages } from '../../src/model/address.ts';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import { namesOf } from '../../src/model/row.ts';
import { searchWordsOf } from '../../src/model/search-words.ts';
import { tokensOf } from '../../src/search/indexed-words.ts';
import type { Localised } from '../../src/schema/localised.ts';
import { realAtlas as atlas } from '../atlas.ts';

const wordsOfEntry = new Map<unknown, Set<string>>();
const found = (entry: Entry<CollectionWithPages>) => {
  const words = wordsOfEntry.get(entry) ?? new Set(searchWordsOf(atlas, entry).split(' '));
  wordsOfEntry.set(entry, words);
  return words;
};
const missing = (entry: Entry<CollectionWithPages>, names: (Localised | undefined)[]) =>
  tokensOf(names.flatMap((each) => Object.values(each ?? {}))).filter((token) => !found(entry).has(token));

test.each(collectionsWithPages)(
  'each of the %s is found by its name in every language that it has',
  (collection) => {
    for (const entry of entriesOf<CollectionWithPages>(atlas, collection))
      expect(missing(entry, [namesOf(entry)]), entry.id).toEqual([]);
  },
);

test('a business is found by its products in all languages, by their HS codes and headings, and by its place', () => {
  for (const entry of entriesOf(atlas, 'smes')) {
    const { products, province, place } = entry.data;
    const made = products.map(({ product }) => atlas.products.get(product)?.data);
    const names = [
      ...made.map((each) => each?.names),
      atlas.provinces.get(province)?.data.names,
      place?.name,
    ];
    expect(missing(entry, names), entry.id).toEqual([]);
    for (const code of made.flatMap((each) => each?.hs ?? [])) {
      expect(found(entry), entry.id).toContain(code);
      expect(found(entry), entry.id).toContain(code.slice(0, 4));
    }
  }
});

test('a cluster is found by its products, sectors and needs', () => {
  for (const entry of entriesOf(atlas, 'clusters')) {
    const { products, sectors, needs, provinces } = entry.data;
    expect(
      missing(entry, [
        ...products.map((id) => atlas.products.get(id)?.data.names),
        ...sectors.map((id) => atlas.sectors.get(id)?.data.names),
        ...needs.map(({ need }) => atlas.needs.get(need)?.data.names),
        ...provinces.map((id) => atlas.provinces.get(id)?.data.names),
      ]),
      entry.id,
    ).toEqual([]);
  }
});

test('a gate is found by the names and provinces of both sides', () => {
  for (const entry of entriesOf(atlas, 'gateways')) {
    const names = entry.data.sides.flatMap((side) => [
      side.names,
      atlas.provinces.get(side.province ?? '')?.data.names,
    ]);
    expect(missing(entry, names), entry.id).toEqual([]);
  }
});

test('a provider is found by the needs it answers', () => {
  for (const entry of entriesOf(atlas, 'providers')) {
    const names = entry.data.needs.map((id) => atlas.needs.get(id)?.data.names);
    expect(missing(entry, names), entry.id).toEqual([]);
  }
});

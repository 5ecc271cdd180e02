import { expect, test } from 'vitest';
import { collectionsWithPages, type CollectionWithPages } from '../../src/model/address.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { inLanguage } from '../../src/model/localised.ts';
import { namesOf, sortRows, toRow } from '../../src/model/row.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas as atlas } from '../atlas.ts';

const rowsOf = (collection: CollectionWithPages, language: (typeof languages)[number]) =>
  entriesOf<CollectionWithPages>(atlas, collection).map((entry) => toRow(atlas, entry, wordsOf(language)));

test.each(collectionsWithPages)(
  'each of the %s makes a row in every language, with its id and a name',
  (collection) => {
    for (const language of languages) {
      const rows = rowsOf(collection, language);
      expect(rows.map(({ id }) => id)).toEqual([...atlas[collection].keys()]);
      for (const { id, names, detail, meta } of rows) {
        expect(inLanguage(names, language).text.trim(), id).not.toBe('');
        for (const text of [detail, meta].filter((each) => each !== undefined)) {
          expect(text, id).not.toMatch(/undefined|\[object|\{\w+\}|^ · | · $| · {1,}· /);
          expect(text.trim(), id).not.toBe('');
        }
      }
    }
  },
);

test('a business says its products, its place and its legal form', () => {
  for (const entry of entriesOf(atlas, 'smes')) {
    const words = wordsOf('en');
    const { detail = '', meta = '' } = toRow(atlas, entry, words);
    for (const { product } of entry.data.products)
      expect(detail, entry.id).toContain(atlas.products.get(product)?.data.names.en);
    expect(meta, entry.id).toContain(atlas.provinces.get(entry.data.province)?.data.names.en);
    expect(meta, entry.id).toContain(words.say(`kind.${entry.data.legalForm}`));
  }
});

test('a gate names both its sides', () => {
  for (const entry of entriesOf(atlas, 'gateways')) {
    const { meta = '' } = toRow(atlas, entry, wordsOf('en'));
    for (const { province, provinceName } of entry.data.sides) {
      const place = province ? atlas.provinces.get(province)?.data.names.en : provinceName;
      expect(meta, entry.id).toContain(place ?? '');
    }
  }
});

test('a publication and a source are called by their title, an offer by its own', () => {
  for (const entry of entriesOf(atlas, 'publications'))
    expect(namesOf(entry)).toEqual({ en: entry.data.title });
  for (const entry of entriesOf(atlas, 'sources')) expect(namesOf(entry)).toEqual({ en: entry.data.title });
  for (const entry of entriesOf(atlas, 'opportunities')) expect(namesOf(entry)).toBe(entry.data.titles);
});

test.each(languages)('in %s rows stand in the order of that language, numbers by their size', (language) => {
  const collator = new Intl.Collator(language, { numeric: true });
  for (const collection of collectionsWithPages) {
    const rows = rowsOf(collection, language);
    const sorted = sortRows(rows, language);
    expect(new Set(sorted)).toEqual(new Set(rows));
    const shown = sorted.map(({ names }) => inLanguage(names, language).text);
    for (const [index, text] of shown.entries())
      expect(collator.compare(shown[index - 1] ?? text, text), text).toBeLessThanOrEqual(0);
  }
});

test('Zone 2 stands before Zone 10', () => {
  const row = (en: string) => ({
    id: en,
    names: { en },
    detail: undefined,
    meta: undefined,
    country: undefined,
  });
  const sorted = sortRows([row('Zone 10'), row('Zone 2')], 'en');
  expect(sorted.map(({ id }) => id)).toEqual(['Zone 2', 'Zone 10']);
});

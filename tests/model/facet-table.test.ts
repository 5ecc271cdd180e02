import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { certificateState } from '../../src/model/certificate-state.ts';
import { facetTable, facetValueName, narrowedCollections } from '../../src/model/facet-table.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

describe.each(narrowedCollections)('the facets of %s', (collection) => {
  const table = facetTable(realAtlas, collection, buildDate);

  test('hold every entry once', () => {
    expect(table.ids.toSorted()).toEqual([...realAtlas[collection].keys()].toSorted());
  });

  test('name rows that exist, each once for a value', () => {
    for (const { name, values } of table.facets)
      for (const { id, rows } of values) {
        expect(rows.length, `${name} ${id}`).toBeGreaterThan(0);
        expect(new Set(rows).size).toBe(rows.length);
        expect(Math.max(...rows)).toBeLessThan(table.ids.length);
      }
  });

  test('ask no question that every entry answers alike', () => {
    for (const { name, values } of table.facets)
      expect(
        values.some(({ rows }) => rows.length < table.ids.length),
        name,
      ).toBe(true);
  });

  test.each(languages)('have a name for every value in %s', (language) => {
    for (const { name, values } of table.facets)
      for (const { id } of values) {
        const shown = facetValueName(realAtlas, name, id, wordsOf(language));
        // Words of the interface throw when there are none; an entry that is not on file gives its id back.
        const isEntry = ['province', 'product', 'sector', 'certificate', 'named', 'need', 'cluster'].includes(
          name,
        );
        expect(typeof shown, `${name} ${id}`).toBe(isEntry ? 'object' : 'string');
      }
  });
});

test('a certificate is in date only where its own page says so', () => {
  const table = facetTable(realAtlas, 'smes', buildDate);
  const statesOf = (row: number, id: string) =>
    (realAtlas.smes.get(table.ids[row] ?? '')?.data.certificates ?? [])
      .filter(({ certificate }) => certificate === id)
      .map((held) => certificateState(held, realAtlas.certificates.get(id)?.data.kind, buildDate));
  for (const [facet, allowed] of [
    ['certificate', ['valid', 'lasting']],
    ['named', ['no-expiry']],
  ] as const)
    for (const { id, rows } of table.facets.find(({ name }) => name === facet)?.values ?? [])
      for (const row of rows)
        expect(statesOf(row, id).some((state) => (allowed as readonly string[]).includes(state))).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { certificateState } from '../../src/model/certificate-state.ts';
import { directoryCollections, directoryEntries, directoryGroups } from '../../src/model/directory-list.ts';
import { panelValues, type PanelValue } from '../../src/model/facet-panel.ts';
import { facetTable, facetValueName } from '../../src/model/facet-table.ts';
import { readFacetFile, toFacetFile } from '../../src/model/filters/facet-file.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

const english = wordsOf('en');
const entriesIn = (collection: (typeof directoryCollections)[number]) =>
  directoryEntries(directoryGroups(realAtlas, collection, buildDate, 'en'));

/** Facets whose values are entries, with their collection. */
const facetEntries = {
  province: 'provinces',
  product: 'products',
  sector: 'sectors',
  certificate: 'certificates',
  named: 'certificates',
  need: 'needs',
  cluster: 'clusters',
  corridor: 'corridors',
  offered: 'opportunity-kinds',
} as const;

describe.each(directoryCollections)('the facets of %s', (collection) => {
  const table = facetTable(realAtlas, collection, buildDate, english);

  test('have a row for every entry of the list', () => {
    expect(table.size).toBe(entriesIn(collection).length);
    expect(table.groups.flatMap(({ provinces }) => provinces).reduce((sum, { size }) => sum + size, 0)).toBe(
      table.size,
    );
  });

  test('name rows that exist, each once for a value, in order', () => {
    for (const { name, values } of table.facets)
      for (const { id, rows } of values) {
        expect(rows.length, `${name} ${id}`).toBeGreaterThan(0);
        expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
        expect(rows.at(-1)).toBeLessThan(table.size);
      }
  });

  test('ask no question that every entry answers alike', () => {
    for (const { name, values } of table.facets)
      expect(
        values.some(({ rows }) => rows.length < table.size),
        name,
      ).toBe(true);
  });

  test('come out of their file as they went in', () => {
    expect(readFacetFile(JSON.parse(JSON.stringify(toFacetFile(table))) as never)).toEqual(table);
  });

  test.each(languages)('have a name for every value in %s', (language) => {
    for (const { name, values } of table.facets)
      for (const { id } of values) {
        const shown = facetValueName(realAtlas, name, id, wordsOf(language));
        // Words of the interface throw when there are none; an entry that is not on file gives its id back.
        const isEntry = realAtlas[facetEntries[name as keyof typeof facetEntries]] !== undefined;
        expect(typeof shown, `${name} ${id}`).toBe(isEntry ? 'object' : 'string');
      }
  });

  test('stand in the panel with every value once', () => {
    const idsOf = (values: readonly PanelValue[]): string[] =>
      values.flatMap(({ id, parts }) => [id, ...idsOf(parts)]);
    for (const facet of table.facets)
      expect(idsOf(panelValues(realAtlas, facet, english)).toSorted(), facet.name).toEqual(
        facet.values.map(({ id }) => id).toSorted(),
      );
  });
});

test('a sector counts the entries of all sectors that are part of it', () => {
  const table = facetTable(realAtlas, 'smes', buildDate, english);
  const sectors = table.facets.find(({ name }) => name === 'sector');
  if (!sectors) throw new Error('No sectors');
  const rowsOf = new Map(sectors.values.map(({ id, rows }) => [id, new Set(rows)]));
  const check = ({ id, parts }: PanelValue): void => {
    for (const part of parts) {
      for (const row of rowsOf.get(part.id) ?? [])
        expect(rowsOf.get(id)?.has(row), `${part.id} in ${id}`).toBe(true);
      check(part);
    }
  };
  const tree = panelValues(realAtlas, sectors, english);
  expect(tree.some(({ parts }) => parts.length > 0)).toBe(true);
  tree.forEach(check);
});

test('a certificate is in date only where its own page says so', () => {
  const table = facetTable(realAtlas, 'smes', buildDate, english);
  const entries = entriesIn('smes');
  const statesOf = (row: number, id: string) =>
    (realAtlas.smes.get(entries[row]?.id ?? '')?.data.certificates ?? [])
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

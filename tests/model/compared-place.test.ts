import { describe, expect, test } from 'vitest';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { comparedPlace } from '../../src/model/compared-place.ts';
import { comparedRows } from '../../src/model/compared-rows.ts';
import { compareFigures } from '../../src/model/figure-rows.ts';
import type { ComparedPlace } from '../../src/model/filters/compare-file.ts';
import { comparedCollections, type ComparedCollection } from '../../src/model/filters/compare-state.ts';
import { compareRows } from '../../src/model/filters/compared-figures.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

/** As the browser gets it: what is undefined is not in the file. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const entries = (collection: ComparedCollection) => entriesOf<ComparedCollection>(realAtlas, collection);
const fileOf = (entry: Entry<ComparedCollection>, language: (typeof languages)[number] = 'en') =>
  sent(comparedPlace(realAtlas, entry, buildDate, wordsOf(language)));
const english = (collection: ComparedCollection) => sent(comparedRows(realAtlas, collection, wordsOf('en')));

test('two different provinces have the same rows, cells and warnings from their files as from the content', () => {
  const { figures } = english('provinces');
  const provinces = entriesOf(realAtlas, 'provinces').map((entry) => [entry, fileOf(entry)] as const);
  for (const [west, westFile] of provinces)
    for (const [east, eastFile] of provinces) {
      if (west === east) continue;
      const asBuilt = compareFigures(realAtlas, [west.data, east.data], buildDate);
      const inBrowser = compareRows(figures, [westFile.figures, eastFile.figures]);
      expect(
        inBrowser.map(({ kind, cells, warnings }) => ({
          row: kind.row,
          cells: cells.map((cell) => cell && [cell.unit, cell.last, cell.scope, cell.sources]),
          warnings,
        })),
      ).toEqual(
        asBuilt.map(({ indicator, product = '', cells, warnings }) => ({
          row: `${indicator.id}|${product}`,
          cells: cells.map((cell) => {
            const { unit, scope, sources, period } = cell?.latest ?? {};
            const last = period?.split('/').at(-1) ?? '';
            return cell && [unit, expect.stringMatching(`^${last}`), scope, sources];
          }),
          warnings,
        })),
      );
    }
});

describe.each(comparedCollections)('%s', (collection) => {
  test.each(languages)('name every source in %s and say nothing in a row that is not there', (language) => {
    const rows = new Set(comparedRows(realAtlas, collection, wordsOf(language)).facts.map(({ row }) => row));
    for (const entry of entries(collection)) {
      const { facts, figures, sources }: ComparedPlace = fileOf(entry, language);
      expect([...rows], entry.id).toEqual(expect.arrayContaining(Object.keys(facts)));
      const named = [...Object.values(facts).flat(), ...figures].flatMap((said) => said.sources ?? []);
      expect(Object.keys(sources).toSorted(), entry.id).toEqual([...new Set(named)].toSorted());
      for (const { text } of Object.values(facts).flat()) expect([text].flat()[0]).not.toBe('');
    }
  });

  test('keep the value of every figure that a row can show', () => {
    const rows = new Set(english(collection).figures.map(({ row }) => row));
    for (const entry of entries(collection))
      for (const figure of fileOf(entry).figures) {
        expect(rows).toContain(figure.row);
        const [indicator, product] = figure.row.split('|');
        const from = entry.data.observations.filter(
          (observation) =>
            observation.indicator === indicator &&
            (observation.product ?? '') === product &&
            observation.unit === figure.unit &&
            observation.scope === figure.scope,
        );
        expect(from.length, `${entry.id} ${figure.row}`).toBeGreaterThan(0);
        expect(from.map(({ sources }) => sources)).toContainEqual(figure.sources);
      }
  });
});

test('a zone and a gate lose no figure, for each makes a row', () => {
  for (const collection of ['zones', 'gateways'] as const)
    for (const entry of entries(collection)) {
      const rows = new Set(
        entry.data.observations.map(({ indicator, product = '' }) => `${indicator}|${product}`),
      );
      expect(new Set(fileOf(entry).figures.map(({ row }) => row)), entry.id).toEqual(rows);
    }
});

test('provinces that face each other over a gate name the page of both', () => {
  const [west, east] = ['th-sa-kaeo', 'kh-banteay-meanchey'].map((id) => {
    const entry = realAtlas.provinces.get(id);
    return entry && fileOf(entry);
  });
  expect(west?.twins?.['kh-banteay-meanchey']).toBe('/twins/th-sa-kaeo--kh-banteay-meanchey/');
  expect(east?.twins?.['th-sa-kaeo']).toBe('/twins/th-sa-kaeo--kh-banteay-meanchey/');
});

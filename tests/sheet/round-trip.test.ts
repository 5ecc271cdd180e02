import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { editedCollections, type FactCollection } from '../../src/schema/collections.ts';
import { languages } from '../../src/schema/language.ts';
import { readCsv } from '../../src/sheet/csv-sheet.ts';
import { exportCsv } from '../../src/sheet/export-csv.ts';
import { exportWorkbook } from '../../src/sheet/export-workbook.ts';
import { importSheets } from '../../src/sheet/import-sheets.ts';
import { toRows } from '../../src/sheet/entry-rows.ts';
import { toHeadings } from '../../src/sheet/headings.ts';
import { sheetName } from '../../src/sheet/layout.ts';
import { findCollection, readSheets } from '../../src/sheet/read-file.ts';
import { tablesOf } from '../../src/sheet/table.ts';
import { realContent, tongueOf, tongues, trialDay } from './trial-sheets.ts';

const { content } = readContent(realContent, trialDay);
const entriesOf = (collection: FactCollection) =>
  content.entries.filter((entry) => entry.collection === collection);

/** Nothing is proposed, so the checker has nothing to be asked. */
const neverAsked = () => {
  throw new Error('nothing changed, and yet the checker is asked');
};

const changesNothing = (grids: Parameters<typeof importSheets>[0], collection: FactCollection) => {
  const { proposal, faults } = importSheets(grids, collection, content, tongues, 'en', neverAsked);
  expect(faults).toEqual([]);
  const noisy = proposal?.receipts.filter(
    ({ status, told, reasons }) => status !== 'unchanged' || told.length + reasons.length > 0,
  );
  expect(
    noisy?.map(({ row, id, changes, told, reasons }) => ({ row: row.row, id, changes, told, reasons })),
  ).toEqual([]);
  return proposal?.receipts.length;
};

const rowsOf = (collection: FactCollection) =>
  tablesOf(collection).flatMap((table) =>
    entriesOf(collection).flatMap(({ id, value }) => toRows(table, id, value)),
  );

test.each(editedCollections)('%s go out as a workbook and come back without a change', async (collection) => {
  const bytes = await exportWorkbook(collection, content.entries, tongues, tongueOf('km'));
  const grids = await readSheets('any.xlsx', bytes);
  expect(changesNothing(grids, collection)).toBe(rowsOf(collection).length);
  expect(findCollection('any.xlsx', grids, tongues)).toBe(collection);
});

test.each(
  editedCollections.flatMap((collection) => languages.map((language) => [collection, language] as const)),
)('%s go out as CSV in %s, list by list, and come back without a change', (collection, language) => {
  for (const table of tablesOf(collection)) {
    const text = exportCsv(table, entriesOf(collection), tongues, tongueOf(language));
    const grid = readCsv(Buffer.from(text), table.name || collection);
    const rows = entriesOf(collection).flatMap(({ id, value }) => toRows(table, id, value));
    expect(changesNothing([grid], collection)).toBe(rows.length);
  }
});

test.each(
  editedCollections.flatMap((collection) => languages.map((language) => [collection, language] as const)),
)(
  'every column of %s is found by its heading in %s, in any case and without accents and spaces',
  (collection, language) => {
    for (const table of tablesOf(collection)) {
      const headings = toHeadings(table, tongues);
      for (const column of table.columns) {
        const label = headings.label(column, tongueOf(language));
        const plain = label
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .normalize('NFC');
        for (const text of [label, ` ${label.toUpperCase()} `, label.replaceAll(' ', '\u00a0'), column.name])
          expect(headings.find(text), `${table.name} ${text}`).toEqual([column]);
        expect(headings.find(plain), `${table.name} ${plain}`).toContain(column);
      }
    }
  },
);

test.each(languages)(
  'sheets of a workbook have names of their own in %s, which spreadsheets take',
  (language) => {
    for (const collection of editedCollections)
      for (const { lists } of tablesOf(collection)) {
        const name = sheetName(collection, lists.at(-1), tongueOf(language));
        expect(name).toMatch(/^[^[\]/\\:*?']{1,31}$/u);
      }
  },
);

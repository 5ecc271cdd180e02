import type { Entry } from '../check/entry.ts';
import { toShownText } from './cell-text.ts';
import { type Column, isValueColumn } from './column.ts';
import { writeCsv } from './csv-sheet.ts';
import { toRows } from './entry-rows.ts';
import { toHeadings } from './headings.ts';
import type { Table } from './table.ts';
import { flagWordsOf, type Tongue } from './tongue.ts';

/** One table as CSV, with one row of headings in the language. */
export const exportCsv = (
  table: Table,
  entries: readonly Entry[],
  tongues: readonly Tongue[],
  tongue: Tongue,
): string => {
  const headings = toHeadings(table, tongues);
  const columns = table.columns.filter(({ role }) => role !== 'receipt');
  const flags = flagWordsOf(tongue);
  const toText = (column: Column, value: unknown): string =>
    isValueColumn(column)
      ? toShownText(table.collection, column.field, value, tongue.fields, flags)
      : String(value ?? '');
  const rows = entries
    .filter(({ collection }) => collection === table.collection)
    .flatMap(({ id, value }) => toRows(table, id, value));
  return writeCsv([
    columns.map((column) => headings.label(column, tongue)),
    ...rows.map((row) => columns.map((column) => toText(column, row.get(column)))),
  ]);
};

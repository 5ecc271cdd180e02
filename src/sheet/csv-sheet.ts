import { parse } from 'csv-parse/sync';
import { toCsv } from '../exports/csv.ts';
import { BrokenSheet, mostColumns, mostRows } from './broken-sheet.ts';
import type { Grid } from './cell.ts';

const formula = /^'+(?=[=+\-@\t\r])/u;

/** A text that already begins like one made harmless gets an apostrophe more, so that reading takes off exactly one. */
const toCsvText = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Rows as CSV; cells that would be formulas begin with an apostrophe. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  toCsv(rows.map((cells) => cells.map(toCsvText)));

const decode = (bytes: Buffer): string => {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenSheet('encoding');
  }
};

/** The sign between the cells: the one of the first line that is not in quotes and stands there most often. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => /[,;\t]/.test(line));
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
};

/** The cells of a CSV file, without the apostrophe before what would be a formula. Throws `BrokenSheet` when it cannot be read. */
export const readCsv = (bytes: Buffer, name: string): Grid => {
  const text = decode(bytes);
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch {
    throw new BrokenSheet('csv');
  }
  if (rows.length > mostRows)
    throw new BrokenSheet('tooManyRows', { sheet: name, rows: rows.length, most: mostRows });
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (columns > mostColumns)
    throw new BrokenSheet('tooManyColumns', { sheet: name, columns, most: mostColumns });
  return {
    name,
    rows: rows.map((cells) =>
      cells.map((cell) => (formula.test(cell) ? cell.slice(1) : cell === '' ? null : cell)),
    ),
  };
};

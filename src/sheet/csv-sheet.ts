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

/** Tells Excel the sign between the cells. */
const excelMark = /^sep=([,;\t])(?=\r|\n)/;

const decode = (bytes: Buffer): string => {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenSheet('encoding');
  }
  // UTF-16 without its mark looks like UTF-8 with a zero after each letter.
  if (text.includes('\0')) throw new BrokenSheet('encoding');
  return text;
};

/** Lines that are looked at to find out which sign stands between the cells. */
const mostLooked = 50;

/** How many lines have a sign as often as most lines have it: cells are parted alike in all, titles and texts are not. */
const regularity = (lines: readonly string[], sign: string): number => {
  const counts = lines.map((line) => line.split(sign).length).filter((count) => count > 1);
  const alike = Map.groupBy(counts, (count) => count);
  return Math.max(0, ...[...alike.values()].map(({ length }) => length));
};

/** The sign between the cells, as Excel is told in a first line `sep=;`, or as it stands in most lines outside of quotes. */
const delimiterOf = (text: string): string => {
  const told = excelMark.exec(text)?.[1];
  if (told !== undefined) return told;
  const lines = text
    .slice(0, 1_000_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/, mostLooked);
  return [',', ';', '\t'].toSorted((a, b) => regularity(lines, b) - regularity(lines, a))[0] ?? ',';
};

/** The cells of a CSV file, without the apostrophe before what would be a formula. Throws `BrokenSheet` when it cannot be read. */
export const readCsv = (bytes: Buffer, name: string): Grid => {
  const text = decode(bytes);
  let rows: string[][];
  try {
    // The line for Excel stays as an empty one, so that rows keep their numbers.
    rows = parse(text.replace(excelMark, ''), {
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

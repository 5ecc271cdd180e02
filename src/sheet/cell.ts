import { toCleanText } from '../schema/clean-text.ts';

/** A number that the sheet shows as a percentage: 0.3 stands for 30 %. */
export interface PercentCell {
  percent: number;
}

/** What a cell of a sheet holds. */
export type Cell = string | number | boolean | Date | PercentCell | null;

/** A sheet as it was read: rows of cells, the first row is row 1. */
export interface Grid {
  /** Name of the sheet, or of the file for CSV. */
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** A cell as a person sees it, to quote it. */
export const toQuote = (cell: Cell): string => {
  if (cell === null) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? String(cell) : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof cell === 'object') return `${Number((cell.percent * 100).toPrecision(12))}%`;
  return String(cell);
};

/** What people write into a cell for which they have nothing. */
const nothing = /^(?:[-–—―−.…?]*|n\.?\s*\/\s*a\.?|#n\/a)$/iu;

/** Whether a cell says nothing: empty, a dash, `n/a`. */
export const isBlank = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && nothing.test(toCleanText(cell)));

/** Whether there is no sign at all in a cell. */
export const isEmpty = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && toCleanText(cell) === '');

/** Most characters that a cell of a workbook takes. */
const longestCell = 32_767;

const spelled = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as workbooks write it: signs that XML does not know, and what only looks like one, are spelled `_x0001_`. */
export const toWorkbookText = (text: string): string => {
  const written = text
    .slice(0, longestCell)
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, spelled);
  // write-excel-file 4.1.1 looks texts up in a plain object and finds what every object has, such as `toString`.
  return written in {} ? spelled(written) + written.slice(1) : written;
};

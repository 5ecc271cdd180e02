import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { BrokenSheet, mostColumns, mostRows } from './broken-sheet.ts';
import type { Cell, Grid } from './cell.ts';
import { toColumnLetters } from './column.ts';
import { unpackXml } from './zip-file.ts';

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Styles, by number, that show a number as a percentage: the reader gives only the number. */
const percentStyles = (styles: string): ReadonlySet<string> => {
  const formats = new Set(['9', '10']);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g))
    if (attribute(tag, 'formatCode')?.includes('%') === true) formats.add(attribute(tag, 'numFmtId') ?? '');
  const [, inside = ''] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  return new Set(
    [...inside.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].flatMap(([tag], index) =>
      formats.has(attribute(tag, 'numFmtId') ?? '') ? [String(index)] : [],
    ),
  );
};

const toIndex = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface SheetSigns {
  percents: Set<string>;
  rows: number;
  columns: number;
  /** Address of the first cell that shows an error. */
  error: string | undefined;
}

/** What the XML of a sheet says that the reader does not. Cells without a value do not count. */
const readSigns = (xml: string, styles: ReadonlySet<string>): SheetSigns => {
  const signs: SheetSigns = { percents: new Set(), rows: 0, columns: 0, error: undefined };
  for (const [tag] of xml.matchAll(/<(?:\w+:)?c\s[^>]*[^/>]>/g)) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(tag, 'r') ?? '') ?? [];
    signs.rows = Math.max(signs.rows, Number(digits));
    signs.columns = Math.max(signs.columns, toIndex(letters) + 1);
    if (styles.has(attribute(tag, 's') ?? '')) signs.percents.add(letters + digits);
    if (attribute(tag, 't') === 'e') signs.error ??= letters + digits;
  }
  return signs;
};

/** Paths of the sheets in the order of the workbook. */
const sheetPaths = (files: ReadonlyMap<string, string>): { name: string; path: string }[] => {
  const relations = new Map(
    [...(files.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? ''],
    ),
  );
  return [...(files.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = relations.get(attribute(tag, 'r:id')) ?? '';
    return {
      name: attribute(tag, 'name') ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
};

const toCell = (value: CellValue | Date | null, isPercent: boolean): Cell => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return isPercent ? { percent: value } : value;
  return value instanceof Date ? value : null;
};

/** The sheets of a workbook. Throws `BrokenSheet` when it is none, too large, or holds an error of a formula. */
export const readWorkbook = async (bytes: Buffer): Promise<Grid[]> => {
  // Old workbooks and those with a password begin so.
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new BrokenSheet('oldWorkbook');
  const files = unpackXml(bytes);
  if (!files.has('xl/workbook.xml')) throw new BrokenSheet('notWorkbook');
  const styles = percentStyles(files.get('xl/styles.xml') ?? '');
  const signs = sheetPaths(files).map(({ name, path }) => ({
    name,
    ...readSigns(files.get(path) ?? '', styles),
  }));
  for (const { name, rows, columns, error } of signs) {
    if (rows > mostRows) throw new BrokenSheet('tooManyRows', { sheet: name, rows, most: mostRows });
    if (columns > mostColumns)
      throw new BrokenSheet('tooManyColumns', { sheet: name, columns, most: mostColumns });
    if (error !== undefined) throw new BrokenSheet('errorCell', { sheet: name, cell: error });
  }
  try {
    const sheets = await readExcelFile(bytes, { trim: false });
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: data.map((row, at) =>
        row.map((value, column) =>
          toCell(value, signs[index]?.percents.has(`${toColumnLetters(column)}${at + 1}`) === true),
        ),
      ),
    }));
  } catch {
    throw new BrokenSheet('notWorkbook');
  }
};

import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { Entry } from '../check/entry.ts';
import type { FactCollection } from '../schema/collections.ts';
import { toWorkbookText } from './cell.ts';
import { toShownText } from './cell-text.ts';
import { type Column, isValueColumn, toColumnLetters } from './column.ts';
import { toRows } from './entry-rows.ts';
import { type Headings, toHeadings } from './headings.ts';
import { sheetName } from './layout.ts';
import { font, heightOf, lineHeight } from './sheet-look.ts';
import { type ColumnAid, type SheetAids, toSheetFeature } from './sheet-feature.ts';
import { tablesOf, type Table } from './table.ts';
import { flagWordsOf, type Tongue } from './tongue.ts';

/** Rows below the last entry in which cells stay text and lists to choose from are at hand. */
const emptyRows = 200;

const ink = { quiet: '#5f6b66', key: '#eef2ef' };

/** Characters in a line of the page that says how to fill in. */
const guideWidth = 110;

/** Every text cell is marked as text, so that codes, telephones and dates stay what was typed. */
const asText = (value: string | undefined) =>
  ({
    value: value === undefined || value === '' ? undefined : toWorkbookText(value),
    type: String,
    format: '@',
  }) as const;

/** A row of one line; its first cell says how high it is. */
const asLine = ([first, ...others]: Row): Row => [
  typeof first === 'object' && first !== null ? { ...first, height: lineHeight } : first,
  ...others,
];

const isNumeric = (column: Column) =>
  column.role === 'field' && column.field.kind === 'number' && !column.field.isList;

/** A value as a cell: numbers as numbers, all else as text in the language. */
const toCell = ({ collection }: Table, column: Column, value: unknown, tongue: Tongue): Cell => {
  if (isNumeric(column)) return typeof value === 'number' ? { value, type: Number } : null;
  if (column.role === 'place') return typeof value === 'number' ? { value, type: Number } : null;
  if (!isValueColumn(column)) return asText(value === undefined ? undefined : String(value));
  return asText(toShownText(collection, column.field, value, tongue.fields, flagWordsOf(tongue)));
};

/** Words to choose from: what stands in the list, and for ids what each is called. */
interface Choice {
  title: string;
  words: readonly (readonly [word: string, name?: string])[];
}

const nameOf = ({ value }: Entry, language: string): string => {
  const { names = {}, titles = {}, title } = value as Record<string, Record<string, unknown> | undefined>;
  const text = names[language] ?? titles[language] ?? names['en'] ?? titles['en'] ?? title;
  return typeof text === 'string' ? text : '';
};

const choiceOf = (
  table: Table,
  column: Column,
  headings: Headings,
  entries: readonly Entry[],
  tongue: Tongue,
): Choice | undefined => {
  if (!isValueColumn(column)) return undefined;
  const { field } = column;
  const { collection } = table;
  const flags = flagWordsOf(tongue);
  const show = (value: unknown) =>
    toShownText(collection, { ...field, isList: false }, value, tongue.fields, flags);
  if (field.kind === 'word')
    return { title: headings.label(column, tongue), words: field.words.map((word) => [show(word)]) };
  if (field.kind === 'flag')
    return { title: headings.label(column, tongue), words: [[flags.yes], [flags.no]] };
  const target = field.meta.references;
  if (field.kind !== 'id' || target === undefined) return undefined;
  const words = entries
    .filter((entry) => entry.collection === target)
    .map((entry) => [entry.id, nameOf(entry, tongue.fields.language)] as const);
  return { title: sheetName(target, undefined, tongue), words };
};

/** The sheet of words to choose from, and where each list stands in it. */
class Lists {
  readonly columns: string[][] = [];
  readonly #places = new Map<string, string>();
  readonly #sheet: string;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** The address of a list, which is put down once however many columns use it. */
  place({ title, words }: Choice): string | undefined {
    if (words.length === 0) return undefined;
    const key = JSON.stringify(words);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const letters = toColumnLetters(this.columns.length);
    const address = `'${this.#sheet.replaceAll("'", "''")}'!$${letters}$2:$${letters}$${words.length + 1}`;
    this.#places.set(key, address);
    this.columns.push([title, ...words.map(([word]) => word)]);
    if (words.some(([, name]) => name !== undefined))
      this.columns.push(['', ...words.map(([, name = '']) => name)]);
    return address;
  }

  rows(): Row[] {
    const height = Math.max(0, ...this.columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) =>
      asLine(
        this.columns.map((column) =>
          row === 0 ? { ...head(column[row] ?? ''), wrap: false } : asText(column[row]),
        ),
      ),
    );
  }
}

const head = (value: string) =>
  ({
    value,
    type: String,
    format: '@',
    ...font,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: ink.key,
  }) as const;
const note = (value: string) =>
  ({
    value,
    type: String,
    format: '@',
    ...font,
    fontSize: 9,
    textColor: ink.quiet,
    wrap: true,
    alignVertical: 'top',
  }) as const;

const widthOf = (column: Column): number => {
  if (column.role === 'place' || isNumeric(column)) return 16;
  if (column.role === 'id') return 28;
  return isValueColumn(column) && column.field.kind === 'text' ? 30 : 22;
};

const toSheet = (
  table: Table,
  entries: readonly Entry[],
  tongues: readonly Tongue[],
  tongue: Tongue,
  lists: Lists,
): { sheet: Sheet<never>; aids: SheetAids } => {
  const headings = toHeadings(table, tongues);
  const columns = table.columns.filter(({ role }) => role !== 'receipt');
  const rows = entries
    .filter(({ collection }) => collection === table.collection)
    .flatMap(({ id, value }) => toRows(table, id, value));
  const cellsOf = (row: ReadonlyMap<Column, unknown>): Row =>
    asLine(columns.map((column) => toCell(table, column, row.get(column), tongue)));
  const blank = Array.from({ length: emptyRows }, () => cellsOf(new Map()));
  const last = 3 + rows.length + emptyRows;
  const aids = columns.flatMap((column, index): ColumnAid[] => {
    if (column.role === 'state') return [];
    const choice = choiceOf(table, column, headings, entries, tongue);
    const from = choice === undefined ? undefined : lists.place(choice);
    return [{ index, title: headings.label(column, tongue), text: headings.help(column, tongue), from }];
  });
  const data: Row[] = [
    columns.map(({ name }) => note(name)),
    columns.map((column) => head(headings.label(column, tongue))),
    columns.map((column) => ({ ...note(headings.help(column, tongue)), height: 75 })),
    ...rows.map(cellsOf),
    ...blank,
  ];
  return {
    sheet: {
      sheet: sheetName(table.collection, table.lists.at(-1), tongue),
      data,
      columns: columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 3,
      stickyColumnsCount: 1,
    },
    aids: {
      rows: [4, last],
      aids,
      hidden: columns.flatMap(({ role }, index) => (role === 'state' ? [index] : [])),
    },
  };
};

/** Names of sheets that nobody else in the workbook has; case does not count. */
const withOwnNames = (sheets: readonly Sheet<never>[]): Sheet<never>[] => {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const name = sheet.sheet ?? '';
    let own = name;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1)
      own = `${Array.from(name).slice(0, 28).join('')} ${number}`;
    taken.add(own.toLowerCase());
    return { ...sheet, sheet: own };
  });
};

/**
 * A workbook with all entries of a collection: a sheet of the entries, one for each list of groups, the words to choose
 * from, and a page that says how to fill it in.
 */
export const exportWorkbook = async (
  collection: FactCollection,
  entries: readonly Entry[],
  tongues: readonly Tongue[],
  tongue: Tongue,
): Promise<Buffer> => {
  const { words } = tongue;
  const lists = new Lists(words.say('sheet.lists'));
  const tables = tablesOf(collection).map((table) => toSheet(table, entries, tongues, tongue, lists));
  const guide = words.say('sheet.steps').split('\n').filter(Boolean);
  const sheets = withOwnNames([
    ...tables.map(({ sheet }) => sheet),
    {
      sheet: words.say('sheet.guide'),
      data: guide.map((line, index) => [
        index === 0
          ? { ...head(line), height: lineHeight }
          : { value: line, wrap: true, alignVertical: 'top', height: heightOf(line, guideWidth) },
      ]),
      columns: [{ width: guideWidth }],
    },
    {
      sheet: words.say('sheet.lists'),
      data: lists.rows(),
      columns: lists.columns.map(() => ({ width: 30 })),
      stickyRowsCount: 1,
    },
  ]);
  const feature = toSheetFeature(tables.map(({ aids }) => aids));
  return writeExcelFile(sheets, { ...font, features: [feature] }).toBuffer();
};

import { type Cell, type Grid, isEmpty, toQuote } from './cell.ts';
import { toCleanText } from '../schema/clean-text.ts';
import { type Column, toColumnLetters } from './column.ts';
import { toHeaderKey } from './header-key.ts';
import type { Headings } from './headings.ts';
import type { Tongue } from './tongue.ts';

/** A row below the headings. */
export interface SheetRow {
  /** Number of the row as the spreadsheet shows it. */
  row: number;
  cells: ReadonlyMap<Column, Cell>;
}

/** The text of the cell of a key column. */
export const keyText = ({ cells }: SheetRow, role: 'id' | 'state'): string => {
  const found = [...cells].find(([column]) => column.role === role);
  return toCleanText(toQuote(found?.[1] ?? null));
};

/** A sheet that was recognised: which table it is, where its columns stand, and its rows. */
export interface Part {
  grid: Grid;
  headings: Headings;
  /** Index of each column in the sheet, from 0. */
  at: ReadonlyMap<Column, number>;
  /** Number of the row of headings, from 1. */
  headerRow: number;
  rows: readonly SheetRow[];
}

/** What stands in the way of reading a sheet at all; the text is `sheet.refused.<name>`. */
export const refusals = [
  'noHeader',
  'whichTable',
  'sameTable',
  'noHeading',
  'unknown',
  'unclear',
  'twice',
  'noId',
] as const;
type Refusal = (typeof refusals)[number];

/** Why a sheet is not read. */
export interface LayoutFault {
  sheet: string;
  key: Refusal;
  values: Readonly<Record<string, string | number>>;
  suggestion?: string | undefined;
}

/** What a workbook comes to. */
export interface Layout {
  parts: Part[];
  faults: LayoutFault[];
  /** Sheets with something in them that are no table of the collection. */
  unread: string[];
}

/** Titles and notes may stand above the headings; they do not go on for ever. */
const mostTitles = 30;

interface Candidate {
  headings: Headings;
  row: number;
  score: number;
}

const score = (headings: Headings, cells: readonly Cell[]): number =>
  new Set(
    cells.flatMap((cell) => {
      const found = typeof cell === 'string' ? headings.find(cell) : [];
      return found.length === 1 ? found : [];
    }),
  ).size;

const bestRow = (headings: Headings, { rows }: Grid): Candidate => {
  let best: Candidate = { headings, row: -1, score: 0 };
  for (const [row, cells] of rows.slice(0, mostTitles).entries()) {
    const here = score(headings, cells);
    const filled = cells.filter((cell) => !isEmpty(cell)).length;
    const isEnough = (here >= 2 && here * 2 >= filled) || (here === 1 && filled === 1);
    if (isEnough && here > best.score) best = { headings, row, score: here };
  }
  return best;
};

/** Names that a sheet of this table may have. */
const isNamed = ({ table }: Headings, name: string, tongues: readonly Tongue[]) =>
  [
    table.name || table.collection,
    ...tongues.map((tongue) => sheetName(table.collection, table.lists.at(-1), tongue)),
  ]
    .map(toHeaderKey)
    .includes(toHeaderKey(name));

/** Name of the sheet of a table in a language; spreadsheets take 31 letters and not all signs. */
export const sheetName = (
  collection: string,
  list: readonly string[] | undefined,
  { words, fields }: Tongue,
): string => {
  const name =
    list === undefined
      ? words.has(`kinds.${collection}`)
        ? words.say(`kinds.${collection}`, { count: 2 })
        : fields.label(collection, [])
      : list.map((_, depth) => fields.label(collection, list.slice(0, depth + 1))).join(' · ');
  return Array.from(name.replace(/[[\]/\\:*?']+/g, ' '))
    .slice(0, 31)
    .join('')
    .trim();
};

const chooseTable = (all: readonly Headings[], grid: Grid, tongues: readonly Tongue[]): Candidate[] => {
  const candidates = all.map((headings) => bestRow(headings, grid)).filter(({ score: count }) => count > 0);
  const named = candidates.filter(({ headings }) => isNamed(headings, grid.name, tongues));
  const best = Math.max(0, ...candidates.map(({ score: count }) => count));
  const top = candidates.filter(({ score: count }) => count === best);
  const sure = named.filter((one) => top.includes(one));
  return sure.length === 1 ? sure : top;
};

/** Whether a row below the headings only says them again, or says what to write. */
const isHeadingRow = (
  headings: Headings,
  at: ReadonlyMap<Column, number>,
  cells: readonly Cell[],
  tongues: readonly Tongue[],
) => {
  const filled = cells.filter((cell) => !isEmpty(cell)).length;
  const said = [...at].filter(([column, index]) => {
    const text = toCleanText(toQuote(cells[index] ?? null));
    if (text === '') return false;
    return (
      headings.find(text).includes(column) ||
      tongues.some((tongue) => toCleanText(headings.help(column, tongue)) === text)
    );
  });
  return filled > 0 && said.length * 2 > filled;
};

const placeColumns = ({ headings, row }: Candidate, grid: Grid, tongue: Tongue) => {
  const at = new Map<Column, number>();
  const faults: LayoutFault[] = [];
  const cells = grid.rows[row] ?? [];
  const width = Math.max(0, ...grid.rows.map(({ length }) => length));
  const refuse = (key: Refusal, values: LayoutFault['values'], suggestion?: string) =>
    faults.push({ sheet: grid.name, key, values: { ...values, row: row + 1 }, suggestion });
  for (let index = 0; index < width; index += 1) {
    const text = toCleanText(toQuote(cells[index] ?? null));
    const column = toColumnLetters(index);
    const isUsed = grid.rows.slice(row + 1).some((below) => !isEmpty(below[index] ?? null));
    if (text === '') {
      if (isUsed) refuse('noHeading', { column });
      continue;
    }
    const [found, ...others] = headings.find(text);
    if (found === undefined) refuse('unknown', { column, text }, headings.nearest(text, tongue));
    else if (others.length > 0)
      refuse('unclear', { column, text, fields: [found, ...others].map(({ name }) => name).join(', ') });
    else if (at.has(found))
      refuse('twice', { text, first: toColumnLetters(at.get(found) ?? 0), second: column });
    else at.set(found, index);
  }
  const has = (role: Column['role']) => [...at.keys()].some((column) => column.role === role);
  if (!has('id') && (has('state') || headings.table.lists.length > 0)) refuse('noId', {});
  return { at, faults };
};

/** Finds out which tables the sheets are, where the headings stand and which column is which. Guesses nothing. */
export const toLayout = (
  grids: readonly Grid[],
  all: readonly Headings[],
  tongues: readonly Tongue[],
  tongue: Tongue,
): Layout => {
  const layout: Layout = { parts: [], faults: [], unread: [] };
  const aside = tongues
    .flatMap(({ words }) => [words.say('sheet.guide'), words.say('sheet.lists')])
    .map(toHeaderKey);
  const used = grids.filter(
    ({ rows, name }) => rows.flat().some((cell) => !isEmpty(cell)) && !aside.includes(toHeaderKey(name)),
  );
  for (const grid of used) {
    const [candidate, ...others] = chooseTable(all, grid, tongues);
    if (candidate === undefined) {
      if (used.length > 1) layout.unread.push(grid.name);
      else layout.faults.push({ sheet: grid.name, key: 'noHeader', values: {} });
      continue;
    }
    if (others.length > 0) {
      const tables = [candidate, ...others].map(({ headings: { table } }) => table.name || table.collection);
      layout.faults.push({ sheet: grid.name, key: 'whichTable', values: { tables: tables.join(', ') } });
      continue;
    }
    const { headings, row } = candidate;
    const twin = layout.parts.find((part) => part.headings === headings);
    if (twin !== undefined) {
      layout.faults.push({ sheet: grid.name, key: 'sameTable', values: { other: twin.grid.name } });
      continue;
    }
    const { at, faults } = placeColumns(candidate, grid, tongue);
    layout.faults.push(...faults);
    let first = row + 1;
    while (first <= row + 3 && isHeadingRow(headings, at, grid.rows[first] ?? [], tongues)) first += 1;
    const rows = grid.rows.slice(first).flatMap((cells, index): SheetRow[] => {
      if (cells.every(isEmpty)) return [];
      const byColumn = [...at].map(([column, place]) => [column, cells[place] ?? null] as const);
      return [{ row: first + index + 1, cells: new Map(byColumn) }];
    });
    layout.parts.push({ grid, headings, at, headerRow: row + 1, rows });
  }
  if (layout.parts.length === 0 && layout.faults.length === 0)
    layout.faults.push({ sheet: grids[0]?.name ?? '', key: 'noHeader', values: {} });
  return layout;
};

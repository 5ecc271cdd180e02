import { type Column, isValueColumn } from './column.ts';
import { toPlainText } from './cell-text.ts';
import { valueAt } from '../schema/value-path.ts';
import { groupsAt } from './groups-at.ts';
import { toHash, toStateText } from './row-state.ts';
import type { Table } from './table.ts';

/** A row of a table: the value of each column that has one. */
export type TableRow = ReadonlyMap<Column, unknown>;

/** The value that a column shows of an entry or a group; adding columns show nothing. */
export const shownValue = (group: unknown, column: Column): unknown =>
  column.role === 'field' ? valueAt(group, column.inner) : undefined;

/** Names of the columns with a hash of what each holds. */
export const toCellHashes = (table: Table, value: unknown): Record<string, string> =>
  Object.fromEntries(
    table.columns.flatMap((column) => {
      if (!isValueColumn(column)) return [];
      const text = toPlainText(column.field, shownValue(value, column));
      return text === '' ? [] : [[column.name, toHash(text)] as const];
    }),
  );

/** Hash of everything in the row of a group. */
export const toRowHash = (table: Table, group: unknown): string =>
  toHash(JSON.stringify(toCellHashes(table, group)));

/** Hash of the outermost list that a table shows a part of. */
export const toListHash = (table: Table, value: unknown): string =>
  toHash(JSON.stringify(valueAt(value, table.lists[0] ?? []) ?? []));

/** The rows that show an entry in a table. */
export const toRows = (table: Table, id: string, value: unknown): TableRow[] =>
  groupsAt(value, table.lists).map(({ at, group }) => {
    const places = at.map((index) => index + 1);
    const state =
      table.lists.length === 0
        ? { id, cells: toCellHashes(table, value) }
        : { id, at: places, list: toListHash(table, value), row: toRowHash(table, group) };
    let level = 0;
    return new Map(
      table.columns.map((column): [Column, unknown] => {
        if (column.role === 'id') return [column, id];
        if (column.role === 'place') return [column, places[level++]];
        if (column.role === 'state') return [column, toStateText(state)];
        return [column, shownValue(group, column)];
      }),
    );
  });

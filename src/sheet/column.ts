import type { Field } from '../schema/field-list.ts';

/** What a column holds: the id of the entry, the place of a group in its list, a field, groups to add, what the export remembers of the row, or the receipt. */
interface KeyColumn {
  role: 'id' | 'place' | 'state' | 'receipt';
  /** Name of the column in every language: the path of a field with dots, or the name of the key. */
  name: string;
  /** Keys from the root of the entry; empty where the column holds no part of it. */
  path: readonly string[];
  /** Keys from the group that a row of the table is. */
  inner: readonly string[];
}

/** A field of the entry, or of the group that a row of the table is. */
export interface FieldColumn {
  role: 'field';
  name: string;
  path: readonly string[];
  inner: readonly string[];
  field: Field;
}

/** Groups to add to a list in the row of the entry: each by a word of the vocabulary, with the text as it was written. */
export interface AddColumn {
  role: 'add';
  name: string;
  path: readonly string[];
  inner: readonly string[];
  /** The id in each group. */
  field: Field;
  /** The text beside the id. */
  text: Field;
}

export type Column = KeyColumn | FieldColumn | AddColumn;

/** Columns that hold values of an entry. */
export const isValueColumn = (column: Column): column is FieldColumn | AddColumn =>
  column.role === 'field' || column.role === 'add';

/** `0` → `A`, `27` → `AB`: how spreadsheets call their columns. */
export const toColumnLetters = (index: number): string =>
  index < 0 ? '' : toColumnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

import { factCollections, type FactCollection } from '../schema/collections.ts';
import { listFields, type Field } from '../schema/field-list.ts';
import type { AddColumn, Column, FieldColumn } from './column.ts';

// A list of groups is a sheet of its own and not a row of numbered columns: a province has forty figures of fourteen
// fields each, and one figure more is one row more, which anybody who has seen a table can add.

/** A sheet: one row for each entry, or for each group of a list in the entries. */
export interface Table {
  collection: FactCollection;
  /** Path of the list with dots; empty for the sheet of the entries. */
  name: string;
  /** Lists that lead to the groups, from the outermost; empty for the sheet of the entries. */
  lists: readonly (readonly string[])[];
  columns: readonly Column[];
}

const key = (role: 'id' | 'place' | 'state' | 'receipt', name: string, path: readonly string[] = []) => ({
  role,
  name,
  path,
  inner: [],
});

const toFieldColumn = (field: Field): FieldColumn => ({
  role: 'field',
  name: field.path.join('.'),
  path: field.path,
  inner: field.path.slice(field.lists.at(-1)?.length ?? 0),
  field,
});

/**
 * A list whose groups need no more than an id and a text can be added to in the row of the entry, so that a new
 * business is one row. Nothing else is written there: the sheet of the list says all.
 */
const toAddColumn = (list: readonly string[], fields: readonly Field[]): AddColumn[] => {
  const [field, text, ...more] = fields.filter(({ required }) => required);
  if (field?.kind !== 'id' || text?.kind !== 'text' || more.length > 0) return [];
  return [
    { role: 'add', name: list.join('.'), path: list, inner: list, field: { ...field, isList: true }, text },
  ];
};

const made = new Map<FactCollection, Table[]>();

const makeTables = (collection: FactCollection): Table[] => {
  const fields = listFields(factCollections[collection].schema);
  const groups = Map.groupBy(fields, ({ lists }) => lists.at(-1)?.join('.') ?? '');
  const own = groups.get('') ?? [];
  groups.delete('');
  const tail = [key('state', 'export-state'), key('receipt', 'receipt')];
  const depth = (inGroup: readonly Field[]) => inGroup[0]?.lists.length ?? 0;
  const byDepth = [...groups].toSorted(([, a], [, b]) => depth(a) - depth(b));
  const children = byDepth.map(([name, inGroup]): Table => {
    const lists = inGroup[0]?.lists ?? [];
    const places = lists.map((list) => key('place', `${list.join('.')}#`, list));
    return {
      collection,
      name,
      lists,
      columns: [key('id', 'id'), ...places, ...inGroup.map(toFieldColumn), ...tail],
    };
  });
  const adding = byDepth.flatMap(([, inGroup]) => {
    const [list, ...deeper] = inGroup[0]?.lists ?? [];
    return list === undefined || deeper.length > 0 ? [] : toAddColumn(list, inGroup);
  });
  const columns = [key('id', 'id'), ...own.map(toFieldColumn), ...adding, ...tail];
  return [{ collection, name: '', lists: [], columns }, ...children];
};

/** The sheets of a collection: that of the entries first, then one for each list of groups, outer lists before inner ones. */
export const tablesOf = (collection: FactCollection): readonly Table[] => {
  const tables = made.get(collection) ?? makeTables(collection);
  made.set(collection, tables);
  return tables;
};

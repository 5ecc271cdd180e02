import { findNearest } from '../check/nearest.ts';
import type { Column } from './column.ts';
import { toHeaderKey } from './header-key.ts';
import type { Table } from './table.ts';
import type { Tongue } from './tongue.ts';

/** What the columns of a table are called. */
export interface Headings {
  table: Table;
  /** Heading of a column in a language, different from all others of the table. */
  label: (column: Column, tongue: Tongue) => string;
  /** What to write there. */
  help: (column: Column, tongue: Tongue) => string;
  /** The columns that a text may stand for, by name or by heading in any language; more than one when it is unclear. */
  find: (text: string) => Column[];
  /** The heading most like a text, in a language. */
  nearest: (text: string, tongue: Tongue) => string | undefined;
}

const labelsAlong = (
  collection: string,
  path: readonly string[],
  from: number,
  { fields }: Tongue,
): string[] => path.slice(from).map((_, index) => fields.label(collection, path.slice(0, from + index + 1)));

const joined = (labels: readonly string[]) => labels.join(' · ');

/** Headings from the shortest to the one that nothing else can have. */
const labelsOf = ({ collection, lists }: Table, column: Column, tongue: Tongue): string[] => {
  const { words } = tongue;
  const { role, path, inner, name } = column;
  if (role === 'place') {
    const place = words.say('sheet.place');
    const long = joined([...labelsAlong(collection, path, 0, tongue), place]);
    return lists.length > 1 ? [long] : [place, long];
  }
  if (role === 'add')
    return [words.say('sheet.adds', { list: joined(labelsAlong(collection, path, 0, tongue)) })];
  if (role !== 'field') return [words.say(`sheet.${role}`)];
  const all = joined(labelsAlong(collection, path, 0, tongue));
  return [joined(labelsAlong(collection, path, path.length - inner.length, tongue)), all, `${all} (${name})`];
};

const toLabels = (table: Table, tongue: Tongue): Map<Column, string> => {
  const choices = table.columns.map((column) => labelsOf(table, column, tongue));
  const depth = choices.map(() => 0);
  const keyOf = (index: number) => toHeaderKey(choices[index]?.[depth[index] ?? 0] ?? '');
  for (let round = 0; round < 3; round += 1) {
    const keys = choices.map((_, index) => keyOf(index));
    for (const [index, key] of keys.entries())
      if (keys.indexOf(key) !== keys.lastIndexOf(key))
        depth[index] = Math.min((depth[index] ?? 0) + 1, (choices[index]?.length ?? 1) - 1);
  }
  return new Map(
    table.columns.map((column, index) => [column, choices[index]?.[depth[index] ?? 0] ?? column.name]),
  );
};

const helpOf = ({ collection }: Table, column: Column, { fields, words }: Tongue): string => {
  if (column.role === 'add') return words.say('sheet.help.adds');
  if (column.role !== 'field') return words.say(`sheet.help.${column.role}`);
  const { field, path } = column;
  const parts = [
    fields.help(collection, path),
    field.required ? words.say('draft.required') : undefined,
    field.isList ? words.say('draft.several') : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
};

const addTo = (map: Map<string, Set<Column>>, text: string, column: Column) => {
  const key = toHeaderKey(text);
  if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(column));
};

/** The headings of a table in all `tongues`. */
export const toHeadings = (table: Table, tongues: readonly Tongue[]): Headings => {
  const labels = new Map(tongues.map((tongue) => [tongue.fields.language, toLabels(table, tongue)]));
  const exact = new Map<string, Set<Column>>();
  const shown = new Map<string, Set<Column>>();
  const loose = new Map<string, Set<Column>>();
  for (const column of table.columns) {
    addTo(exact, column.name, column);
    for (const tongue of tongues) {
      addTo(shown, labels.get(tongue.fields.language)?.get(column) ?? '', column);
      for (const label of labelsOf(table, column, tongue)) addTo(loose, label, column);
      if (column.role === 'field') addTo(loose, tongue.fields.label(table.collection, column.path), column);
      if (column.role === 'add')
        addTo(loose, joined(labelsAlong(table.collection, column.path, 0, tongue)), column);
    }
    if (column.inner.length > 0) addTo(loose, column.inner.join('.'), column);
    if (column.role === 'field') addTo(loose, column.path.at(-1) ?? '', column);
  }
  const find = (text: string): Column[] => {
    const key = toHeaderKey(text);
    const found = [exact, shown, loose].map((level) => [...(level.get(key) ?? [])]);
    return found.find(({ length }) => length === 1) ?? found.find(({ length }) => length > 0) ?? [];
  };
  return {
    table,
    label: (column, tongue) => labels.get(tongue.fields.language)?.get(column) ?? column.name,
    help: (column, tongue) => helpOf(table, column, tongue),
    find,
    nearest: (text, tongue) =>
      findNearest(text, [
        ...(labels.get(tongue.fields.language)?.values() ?? []),
        ...table.columns.map(({ name }) => name),
      ]),
  };
};

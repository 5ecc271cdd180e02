import { findName } from '../schema/entry-name.ts';
import type { z } from 'zod';
import { isSame } from '../history/plain-value.ts';
import { childOf, toFieldShape } from '../schema/field-shape.ts';
import type { FieldChange } from './content-diff.ts';
import { isGroup } from './entry-version.ts';
import { toFigureChange } from './figure-change.ts';
import { findIdentity } from './item-identity.ts';
import { pairItems, sayingOf, type Item, type PairedItems } from './paired-items.ts';
import { toPhrase } from './phrase.ts';
import type { Surroundings } from './surroundings.ts';
import { toLabel, toWords } from './value-words.ts';

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

interface Field {
  path: readonly string[];
  schema: z.ZodType | undefined;
}

/** One step down, with what the schema says of it. */
const stepInto = (field: Field, key: string) => {
  const child = childOf(field.schema, key);
  const shape = child === undefined ? undefined : toFieldShape(child);
  return { path: [...field.path, key], schema: shape?.schema, meta: shape?.meta ?? {} };
};

const howOf = (was: unknown, now: unknown): 'added' | 'removed' | 'changed' =>
  was === undefined || was === null ? 'added' : now === undefined || now === null ? 'removed' : 'changed';

const isFigure = (item: Item) => item['indicator'] !== undefined && item['value'] !== undefined;

/** An item in a few words: what identifies it, or how its words begin. */
const nameItem = (item: Item, { schema, path }: Field, around: Surroundings): string => {
  const keys = findIdentity(schema)?.at(0) ?? [];
  const parts = [...keys, ...(keys.length === 0 ? Object.keys(item) : [])].flatMap((key) => {
    const value = Object.hasOwn(item, key) ? item[key] : undefined;
    const { meta } = stepInto({ schema, path }, key);
    return value === undefined || isGroup(value) ? [] : [toWords(value, meta, around)];
  });
  const words = (findName(item) ?? parts.join(', ')) || 'one';
  return `${toLabel(path)} “${words.length > 90 ? `${words.slice(0, 90)}…` : words}”`;
};

const toItemChange = (
  pair: PairedItems,
  field: Field,
  lists: readonly Item[],
  around: Surroundings,
): FieldChange => {
  const { was, now } = pair;
  const name = field.path.join('.');
  if (isFigure(now ?? was ?? {})) return toFigureChange(pair, name, lists, around);
  const label = nameItem(was ?? now ?? {}, field, around);
  if (was === undefined || now === undefined)
    return { field: name, label, how: howOf(was, now), notes: [], warnings: [] };
  const inside = fieldChanges({ path: [], schema: field.schema }, was, now, around);
  return {
    field: name,
    label,
    how: 'changed',
    notes: inside.map(toPhrase),
    warnings: inside.flatMap(({ warnings }) => warnings),
  };
};

const groupListChanges = (field: Field, was: unknown, now: unknown, around: Surroundings): FieldChange[] => {
  const [before, after] = [listOf(was).filter(isGroup), listOf(now).filter(isGroup)];
  const pairs = pairItems(field.schema, before, after);
  const changes = pairs
    .filter(({ was: old, now: fresh }) => sayingOf(old) !== sayingOf(fresh))
    .map((pair) => toItemChange(pair, field, [...after, ...before], around));
  if (changes.length > 0) return changes;
  return [
    {
      field: field.path.join('.'),
      label: toLabel(field.path),
      how: 'changed',
      notes: ['only the order'],
      warnings: [],
    },
  ];
};

const valueListChange = (
  field: ReturnType<typeof stepInto>,
  was: unknown,
  now: unknown,
  around: Surroundings,
): FieldChange => {
  const [before, after] = [listOf(was).map(String), listOf(now).map(String)];
  const list = (values: readonly string[]) =>
    values.map((value) => toWords(value, field.meta, around)).join(', ');
  const [gone, come] = [
    before.filter((value) => !after.includes(value)),
    after.filter((value) => !before.includes(value)),
  ];
  return {
    field: field.path.join('.'),
    label: toLabel(field.path),
    how: gone.length > 0 ? (come.length > 0 ? 'changed' : 'removed') : come.length > 0 ? 'added' : 'changed',
    ...(gone.length > 0 ? { was: list(gone) } : {}),
    ...(come.length > 0 ? { now: list(come) } : {}),
    notes: gone.length + come.length === 0 ? ['only the order'] : [],
    warnings: [],
  };
};

const keyChanges = (
  field: ReturnType<typeof stepInto>,
  was: unknown,
  now: unknown,
  around: Surroundings,
): FieldChange[] => {
  if (Array.isArray(was) || Array.isArray(now)) {
    const wrapped = childOf(field.schema, 0);
    const element = wrapped === undefined ? undefined : toFieldShape(wrapped);
    if ([...listOf(was), ...listOf(now)].some(isGroup))
      return groupListChanges({ path: field.path, schema: element?.schema }, was, now, around);
    return [valueListChange({ ...field, meta: { ...field.meta, ...element?.meta } }, was, now, around)];
  }
  if (isGroup(was) || isGroup(now))
    return fieldChanges(field, isGroup(was) ? was : {}, isGroup(now) ? now : {}, around);
  const words = (value: unknown) => toWords(value, field.meta, around);
  const how = howOf(was, now);
  return [
    {
      field: field.path.join('.'),
      label: toLabel(field.path),
      how,
      ...(how === 'added' ? {} : { was: words(was) }),
      ...(how === 'removed' ? {} : { now: words(now) }),
      notes: [],
      warnings: [],
    },
  ];
};

/**
 * What is said of a named person is never repeated: a comment would keep it when the file no longer does, and a takedown
 * would publish it once more.
 */
const withoutWords = ({ field, label, how, warnings }: FieldChange): FieldChange => ({
  field,
  label,
  how,
  notes: ['personal: not repeated here, read the file'],
  warnings,
});

/** Everything that differs between two groups of fields, in the order of the schema; spelling and empty lists are no difference. */
export const fieldChanges = (field: Field, was: Item, now: Item, around: Surroundings): FieldChange[] => {
  const known = Object.keys((field.schema as { shape?: object } | undefined)?.shape ?? {});
  const keys = new Set([...known, ...Object.keys(was), ...Object.keys(now)]);
  return [...keys].flatMap((key) => {
    const [before, after] = [was, now].map((group) => (Object.hasOwn(group, key) ? group[key] : undefined));
    if (isSame(before, after)) return [];
    const step = stepInto(field, key);
    const changes = keyChanges(step, before, after, around);
    return step.path[0] === 'person' ? changes.map(withoutWords) : changes;
  });
};

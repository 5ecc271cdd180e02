import { isMap, isScalar, parseDocument } from 'yaml';
import type { Entry } from '../../src/check/entry.ts';
import type { ValuePath } from '../../src/reader/read-problem.ts';
import { factCollections, type FactCollection } from '../../src/schema/collections.ts';
import { listFields, type Field } from '../../src/schema/field-list.ts';
import { findShape } from '../../src/schema/field-shape.ts';
import { putValue, valueAt } from '../../src/schema/value-path.ts';
import { toEntryText } from '../../src/writer/entry-text.ts';

/** One fault that can be planted in one entry, and what the checker must say of it. */
export interface Fault {
  /** What is wrong, by field: two faults with one name are alike. */
  name: string;
  /** Path of the file within the content folder. */
  path: string;
  /** Letters in the entry, which tell what a trial costs. */
  length: number;
  rule: string;
  /** The same for the same fault in a group that several collections share, such as a figure. */
  kin: string;
  /** The text of the file with the fault in it, and its line. */
  plant: () => { text: string; line: number };
}

/** Where a fault is, and how long its entry. */
const placeOf = (entry: Entry) => ({
  path: entry.file.slice('content/'.length),
  length: lengthOf(entry),
});

const numbers = new Map<unknown, number>();

/** The same text for the same group of fields, whichever collection it stands in. */
const shapeOf = (entry: Entry, group: ValuePath): string => {
  const { shape } = (findShape(entry.schema, group)?.schema ?? {}) as { shape?: Record<string, unknown> };
  const fieldNumbers = Object.values(shape ?? {}).map((field) => {
    const number = numbers.get(field) ?? numbers.size;
    numbers.set(field, number);
    return number;
  });
  return fieldNumbers.join(' ');
};

const lengths = new WeakMap<Entry, number>();
const lengthOf = (entry: Entry): number => {
  const length = lengths.get(entry) ?? JSON.stringify(entry.value).length;
  lengths.set(entry, length);
  return length;
};

const fields = new Map<FactCollection, Map<string, Field[]>>();

/** Fields that stand in a group, whether or not this one has them. */
const fieldsOf = (collection: FactCollection, group: string): readonly Field[] => {
  const known =
    fields.get(collection) ??
    Map.groupBy(listFields(factCollections[collection].schema), ({ path }) => path.slice(0, -1).join('.'));
  fields.set(collection, known);
  return known.get(group) ?? [];
};
const nameOf = (path: ValuePath) => path.filter((step) => typeof step === 'string').join('.');

const spelled = (entry: Entry, value: unknown): string =>
  toEntryText(factCollections[entry.collection as FactCollection].schema, value);

/** The entry as the writer spells it with another value at a path; undefined takes it away. */
const changed = (entry: Entry, path: ValuePath, value: unknown): string => {
  const copy = structuredClone(entry.value) as Record<string, unknown>;
  putValue(copy, path, value);
  return spelled(entry, copy);
};

const spellings = new WeakMap<Entry, string[]>();

/** The first line on which a text is not as the entry is. */
const firstOther = (entry: Entry, text: string): number => {
  const lines = spellings.get(entry) ?? spelled(entry, entry.value).split('\n');
  spellings.set(entry, lines);
  return text.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
};

/** A value that cannot stand in a field, and the rule that says so. */
const misfits: Record<Field['kind'], { value: unknown; rule: string }> = {
  word: { value: 'planted-fault', rule: 'word-unknown' },
  id: { value: 'planted-fault', rule: 'reference-exists' },
  number: { value: 'planted-fault', rule: 'field-kind' },
  flag: { value: 'planted-fault', rule: 'field-kind' },
  text: { value: true, rule: 'field-kind' },
};

const misfitOf = (entry: Entry, field: Field, group: ValuePath): Fault => {
  const { value, rule } = misfits[field.kind];
  return {
    name: `${field.path.join('.')} is no ${field.kind}`,
    ...placeOf(entry),
    rule,
    kin: `${shapeOf(entry, group)} ${field.path.at(-1) ?? ''} is no ${field.kind}`,
    plant: () => {
      const key = [...group, ...field.path.slice(-1)];
      const others = [valueAt(entry.value, key)].flat().slice(1);
      const text = changed(entry, key, field.isList ? [value, ...others] : value);
      const line = firstOther(entry, text);
      // Where the entry had no such list before, its item stands on the line after the key.
      const isKey = field.isList && text.split('\n')[line - 1]?.endsWith(':') === true;
      return { text, line: isKey ? line + 1 : line };
    },
  };
};

const strangerIn = (entry: Entry, path: ValuePath): Fault => ({
  name: `${nameOf(path)} has a key that nobody knows`,
  ...placeOf(entry),
  rule: 'field-unknown',
  kin: `${shapeOf(entry, path)} stranger`,
  plant: () => {
    const text = changed(entry, [...path, 'planted-fault'], 'x');
    return { text, line: firstOther(entry, text) };
  },
});

/** Line on which a group begins: that of its key, or of its dash in a list. */
const lineOfGroup = (text: string, path: ValuePath): number => {
  const document = parseDocument(text);
  const last = path.at(-1);
  const above = document.getIn(path.slice(0, -1), true);
  const key = isMap(above)
    ? above.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key
    : undefined;
  const node = (path.length === 0 ? document.contents : (key ?? document.getIn(path, true))) as {
    range?: [number, number, number];
  } | null;
  return text.slice(0, node?.range?.[0] ?? 0).split('\n').length;
};

/** Faults of which a rule that knows the matter speaks in place of the schema. */
const spokenFor: Readonly<Record<string, string>> = { 'person.consent is not there': 'person-consent' };

const goneFrom = (entry: Entry, path: ValuePath, key: string): Fault => {
  const name = `${nameOf([...path, key])} is not there`;
  return {
    name,
    ...placeOf(entry),
    rule: spokenFor[name] ?? 'field-missing',
    kin: `${shapeOf(entry, path)} ${key} is not there`,
    plant: () => {
      const text = changed(entry, [...path, key], undefined);
      return { text, line: lineOfGroup(text, path) };
    },
  };
};

/** Every single fault that can be planted in an entry: in each value, in each group, and for each key it must have. */
export const faultsIn = (entry: Entry): Fault[] => {
  const { schema } = factCollections[entry.collection as FactCollection];
  const misfitting = entry.groups.flatMap((group) =>
    fieldsOf(entry.collection as FactCollection, nameOf(group.path)).map((field) =>
      misfitOf(entry, field, group.path),
    ),
  );
  const unknown = entry.groups.map(({ path }) => strangerIn(entry, path));
  const missing = entry.groups.flatMap(({ path, value }) =>
    Object.keys(value).flatMap((key) =>
      findShape(schema, [...path, key])?.optional === false ? [goneFrom(entry, path, key)] : [],
    ),
  );
  return [...misfitting, ...unknown, ...missing];
};

import { fieldGroups, groupOf, type FieldGroup } from './field-group.ts';
import { figureChanges, type FigureChange } from './figure-change.ts';
import { isSame, toPlainValue } from './plain-value.ts';

/** What became of a group of fields. */
export const hows = ['added', 'changed', 'removed'] as const;
export type How = (typeof hows)[number];

/** What a commit did to each entry, by path. */
export type CommitChanges = Record<string, EntryChange>;

/** What a step did to one entry: it came, it went, or some of its fields changed. */
export interface EntryChange {
  what: 'created' | 'removed' | 'changed';
  parts: { group: FieldGroup; how: How }[];
  figures: FigureChange[];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown, group: FieldGroup): Fields =>
  Object.fromEntries(Object.entries((value ?? {}) as Fields).filter(([key]) => groupOf(key) === group));

/** What the fields say, piece by piece: each item of a list, and each other field whole. */
const piecesOf = (fields: Fields): Set<string> =>
  new Set(
    Object.entries(fields).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).flatMap((item) => {
        const plain = JSON.stringify(toPlainValue(item));
        return plain === undefined ? [] : `${key}=${plain}`;
      }),
    ),
  );

const howOf = (before: Fields, after: Fields): How | undefined => {
  if (isSame(before, after)) return undefined;
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (old.size < now.size && old.isSubsetOf(now)) return 'added';
  if (now.size < old.size && now.isSubsetOf(old)) return 'removed';
  return 'changed';
};

/** What differs between two versions of an entry in what they say; undefined when they only spell it in another way. */
export const findChange = (before: unknown, after: unknown): EntryChange | undefined => {
  const parts = fieldGroups.flatMap((group) => {
    const how = howOf(fieldsOf(before, group), fieldsOf(after, group));
    return how === undefined ? [] : [{ group, how }];
  });
  if (parts.length === 0) return undefined;
  const observations = (value: unknown) => (value as { observations?: unknown } | null)?.observations;
  return { what: 'changed', parts, figures: figureChanges(observations(before), observations(after)) };
};

import type { z } from 'zod';
import type { FilePlace, ValuePath } from '../reader/read-problem.ts';
import type { YamlText } from '../reader/yaml-text.ts';
import type { FactCollection, ProseCollection } from '../schema/collections.ts';
import type { Problem } from './problem.ts';
import type { Group, Leaf } from './parts.ts';

/** The running text of an MDX file. */
export interface Body {
  text: string;
  /** Lines of the file before the first line of the body. */
  lineOffset: number;
}

/** A content file that could be read, with all its parts and their places. */
export interface Entry {
  /** Path from the root of the repository, such as `content/smes/alpha.yaml`. */
  file: string;
  collection: FactCollection | ProseCollection;
  id: string;
  /** The value as written, before the schema fills in defaults. */
  value: unknown;
  schema: z.ZodType;
  yaml: YamlText;
  leaves: Leaf[];
  groups: Group[];
  /** Only in prose. */
  body?: Body;
}

const parsed = new WeakMap<Entry, ReturnType<z.ZodType['safeParse']>>();

/** The value of an entry as the schema takes it, or its faults; worked out once for all rules. */
export const parseValue = (entry: Entry): ReturnType<z.ZodType['safeParse']> => {
  const result = parsed.get(entry) ?? entry.schema.safeParse(entry.value);
  parsed.set(entry, result);
  return result;
};

/** A text in an entry that a reader will see: a field or the body. */
export interface EntryText {
  field: string | undefined;
  text: string;
  /** Place of the character at `index`; the start of the value in a field. */
  placeAt(index: number): FilePlace;
}

const toPlaceInBody = (body: Body, index: number): FilePlace => {
  const before = body.text.slice(0, index).split('\n');
  return { line: before.length + body.lineOffset, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** Every text of an entry. An example of a fault holds it on purpose and is none. */
export const getTexts = (entry: Entry): EntryText[] => {
  const texts: EntryText[] = [];
  for (const { path, value, meta } of entry.leaves) {
    if (typeof value !== 'string' || meta.kind === 'example') continue;
    texts.push({ field: toFieldName(path), text: value, placeAt: () => entry.yaml.locate(path) });
  }
  const { body } = entry;
  if (body !== undefined) {
    texts.push({ field: undefined, text: body.text, placeAt: (index) => toPlaceInBody(body, index) });
  }
  return texts;
};

/** Keys of a path joined by dots. The place in a list is left out: the line number tells it. */
export const toFieldName = (path: ValuePath): string | undefined => {
  const keys = path.filter((step) => typeof step === 'string');
  return keys.length === 0 ? undefined : keys.join('.');
};

/** The last key of a path. */
export const toKey = (path: ValuePath): string | undefined =>
  path.findLast((step) => typeof step === 'string');

/** A problem at a field of an entry. */
export const toProblem = (
  entry: Entry,
  path: ValuePath,
  what: Omit<Problem, 'file' | 'place' | 'field' | 'severity'> &
    Partial<Pick<Problem, 'severity' | 'place' | 'field'>>,
): Problem => ({
  file: entry.file,
  place: entry.yaml.locate(path),
  field: toFieldName(path),
  severity: 'error',
  ...what,
});

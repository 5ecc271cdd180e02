import type { Content } from './content.ts';
import type { Entry } from './entry.ts';
import { nameKey } from './likeness.ts';
import { cutName, findNearestName, toNameIndex, type CutName, type NameIndex } from './nearest-name.ts';

interface Named {
  names?: Readonly<Record<string, unknown>>;
  synonyms?: Readonly<Record<string, unknown>>;
  /** Titles of events, sources and notices. */
  titles?: Readonly<Record<string, unknown>>;
  title?: unknown;
}

/** Every spelling under which an entry is known, with its language. */
export const spellingsOf = (value: unknown): (readonly [language: string, text: string])[] => {
  const { names = {}, synonyms = {}, titles = {}, title } = (value ?? {}) as Named;
  return [
    ...Object.entries(names),
    ...Object.entries(synonyms),
    ...Object.entries(titles),
    ['en', title] as const,
  ]
    .flatMap(([language, text]) =>
      (Array.isArray(text) ? text : [text]).map((one: unknown) => [language, one] as const),
    )
    .filter((one): one is readonly [string, string] => typeof one[1] === 'string');
};

type Index = ReadonlyMap<string, ReadonlySet<string>>;
const indexes = new WeakMap<Content['entries'], Index>();

/** Keys under which a text may be named: as Vietnamese, whose accents count, and as any other language. */
const keysOf = (text: string) => [nameKey(text, 'vi'), nameKey(text, 'en')];

const entryKeys = new WeakMap<Entry, readonly string[]>();

/** Keys of all names of an entry; kept, because an edit of one entry makes the index of all anew. */
const keysOfEntry = (entry: Entry): readonly string[] => {
  const keys =
    entryKeys.get(entry) ?? spellingsOf(entry.value).map(([language, text]) => nameKey(text, language));
  entryKeys.set(entry, keys);
  return keys;
};

const toIndex = ({ entries }: Content): Index => {
  const index = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const name of keysOfEntry(entry)) {
      const key = `${entry.collection} ${name}`;
      index.set(key, (index.get(key) ?? new Set()).add(entry.id));
    }
  return index;
};

const indexOf = (content: Content): Index => {
  const index = indexes.get(content.entries) ?? toIndex(content);
  indexes.set(content.entries, index);
  return index;
};

/** Ids of the entries of a collection that bear a name, in any language and by any synonym; most often one or none. */
export const idsNamed = (content: Content, collection: string, text: string): string[] => {
  const index = indexOf(content);
  for (const key of keysOf(text)) {
    const ids = index.get(`${collection} ${key}`);
    if (ids !== undefined) return [...ids];
  }
  return [];
};

/** Ids that a text means: itself when it is one, else those of the entries that bear it as a name. */
export const idsMeant = (content: Content, collection: string, text: string): string[] =>
  content.ids.get(collection)?.has(text) === true ? [text] : idsNamed(content, collection, text);

const cutNames = new Map<string, CutName>();

/** A name cut into words, once for all questions: the dictionary takes its time. */
const cutOnce = (key: string): CutName => {
  const name = cutNames.get(key) ?? cutName(key);
  cutNames.set(key, name);
  return name;
};

const nameIndexes = new WeakMap<Content['entries'], Map<string, NameIndex>>();

/** Every id and name of a collection. */
const namesIn = ({ entries, ids }: Content, collection: string): NameIndex => {
  const known = nameIndexes.get(entries) ?? new Map<string, NameIndex>();
  nameIndexes.set(entries, known);
  const index =
    known.get(collection) ??
    toNameIndex([
      ...[...(ids.get(collection) ?? [])].map((id) => ({ id, ...cutOnce(nameKey(id, 'en')) })),
      ...entries.flatMap((entry) =>
        entry.collection === collection
          ? keysOfEntry(entry).map((key) => ({ id: entry.id, ...cutOnce(key) }))
          : [],
      ),
    ]);
  known.set(collection, index);
  return index;
};

/** The id that a text was probably meant for: like an id, or like a name in any language; undefined in doubt. */
export const nearestId = (content: Content, collection: string, text: string): string | undefined =>
  findNearestName(cutName(nameKey(text, 'vi')), namesIn(content, collection));

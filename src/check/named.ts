import type { Content } from './content.ts';
import { nameKey } from './likeness.ts';
import { cutName, findNearestName, type Spelling } from './nearest-name.ts';

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

const toIndex = ({ entries }: Content): Index => {
  const index = new Map<string, Set<string>>();
  for (const { collection, id, value } of entries)
    for (const [language, text] of spellingsOf(value)) {
      const key = `${collection} ${nameKey(text, language)}`;
      index.set(key, (index.get(key) ?? new Set()).add(id));
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

const spellings = new WeakMap<Index, Map<string, Spelling[]>>();

/** Every id and name of a collection, cut into words once for all questions. */
const spellingsIn = (content: Content, collection: string): Spelling[] => {
  const index = indexOf(content);
  const known = spellings.get(index) ?? new Map<string, Spelling[]>();
  spellings.set(index, known);
  const found = known.get(collection);
  if (found !== undefined) return found;
  const start = `${collection} `;
  const made = [
    ...[...(content.ids.get(collection) ?? [])].map((id) => ({ id, ...cutName(nameKey(id, 'en')) })),
    ...[...index].flatMap(([key, ids]) => {
      if (!key.startsWith(start)) return [];
      const name = cutName(key.slice(start.length));
      return [...ids].map((id) => ({ id, ...name }));
    }),
  ];
  known.set(collection, made);
  return made;
};

/** The id that a text was probably meant for: like an id, or like a name in any language; undefined in doubt. */
export const nearestId = (content: Content, collection: string, text: string): string | undefined =>
  findNearestName(cutName(nameKey(text, 'vi')), spellingsIn(content, collection));

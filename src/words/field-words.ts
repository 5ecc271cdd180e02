import type { Language } from '../schema/language.ts';
import type { Words } from './make-words.ts';
import { optionGroups } from './option-groups.ts';

/** Texts for the fields of forms and spreadsheets in one language: by path, by the end of a path, or by the bare key. */
export interface FieldWordsFile {
  /** `drafted` until a person who speaks the language has read the file. */
  review: string;
  labels: Readonly<Record<string, string>>;
  /** What to write there; in English the schema says it. */
  help?: Readonly<Record<string, string>>;
  /** Words for the values of a choice. */
  options?: Readonly<Record<string, string>>;
}

/** What a field is called, what to write there and what its choices mean, in the language of the person who fills it in. */
export interface FieldWords {
  language: Language;
  /** What the entries of a collection are called, when there are many. */
  collection: (collection: string) => string;
  /** Name of the field at the end of a path of keys, without positions in lists. */
  label: (collection: string, path: readonly string[]) => string;
  /** What to write there; undefined when nothing is said beyond the name. */
  help: (collection: string, path: readonly string[]) => string | undefined;
  /** A value of a choice in words. */
  option: (collection: string, path: readonly string[], value: string) => string;
}

/** Keys under which the text of a field may stand, the most exact first: the collection with the path, shorter ends of it, the key. */
const keysOf = (collection: string, path: readonly string[]): string[] => [
  [collection, ...path].join('.'),
  ...path.map((_, from) => path.slice(from).join('.')),
];

const find = (texts: Readonly<Record<string, string>> = {}, keys: readonly string[]): string | undefined =>
  keys.map((key) => texts[key]).find((text) => text !== undefined);

/** `minimumOrder` → `Minimum order`: what a field is called where nobody has named it. */
const spelled = (key: string): string => {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What the interface calls a value, so that it is not said twice. */
const wordOf = (words: Words, keys: readonly string[], value: string): string | undefined => {
  const group = find(optionGroups, keys);
  if (group === undefined) return undefined;
  if (group === 'countries') return words.country(value);
  return words.has(`${group}.${value}`) ? words.say(`${group}.${value}`) : undefined;
};

/** A number that takes the plural in all five languages. */
const many = 100;

/** The texts of a language, beside the words of its interface. `helpOf` gives the sentence of the schema. */
export const toFieldWords = (
  words: Words,
  file: FieldWordsFile,
  helpOf: (collection: string, path: readonly string[]) => string | undefined,
): FieldWords => ({
  language: words.language,
  collection: (collection) =>
    words.has(`admin.collections.${collection}`)
      ? words.say(`admin.collections.${collection}`)
      : words.say(`kinds.${collection}`, { count: many }),
  label: (collection, path) =>
    find(file.labels, keysOf(collection, path)) ?? spelled(path.at(-1) ?? collection),
  help: (collection, path) => find(file.help, keysOf(collection, path)) ?? helpOf(collection, path),
  option: (collection, path, value) =>
    find(file.options, keysOf(collection, [...path, value])) ??
    wordOf(words, keysOf(collection, path), value) ??
    value,
});

import { joinSeveral } from '../draft/several.ts';
import type { Field } from '../schema/field-list.ts';
import type { FieldWords } from '../words/field-words.ts';
import { toHeaderKey } from './header-key.ts';

/** How yes and no are written in a language. */
export interface FlagWords {
  yes: string;
  no: string;
}

const one = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** A value as text that is the same in every language: what hashes and comparisons are made of. */
export const toPlainText = (field: Field, value: unknown): string =>
  field.isList && Array.isArray(value) ? joinSeveral(value.map(one)) : one(value);

/** Words of a choice in a language; undefined where two would read the same. */
export const optionWords = (
  collection: string,
  { path, words }: Field,
  fields: FieldWords,
): ReadonlyMap<string, string> => {
  const labels = words.map((word) => [word, fields.option(collection, path, word)] as const);
  const keys = labels.map(([, label]) => toHeaderKey(label));
  return new Map(
    labels.filter((_, index) => keys.indexOf(keys[index] ?? '') === keys.lastIndexOf(keys[index] ?? '')),
  );
};

/** A value as the sheet shows it in a language: choices and yes or no in words, all else as it is on file. */
export const toShownText = (
  collection: string,
  field: Field,
  value: unknown,
  fields: FieldWords,
  flags: FlagWords,
): string => {
  if (value === undefined || value === null) return '';
  const options = field.kind === 'word' ? optionWords(collection, field, fields) : undefined;
  const show = (item: unknown): string => {
    if (field.kind === 'flag' && typeof item === 'boolean') return item ? flags.yes : flags.no;
    return options?.get(one(item)) ?? one(item);
  };
  return field.isList && Array.isArray(value) ? joinSeveral(value.map(show)) : show(value);
};

import type { FieldWords } from '../words/field-words.ts';

/** Where a field stands: its collection, the keys that lead to it, and who knows its words. */
export interface FieldPlace {
  collection: string;
  path: readonly string[];
  words: FieldWords;
}

/** What is told of every field. */
export interface Told {
  name: string;
  label: string;
  hint?: string;
  required: boolean;
}

/** Name, label and help of a field. */
export const toTold = (name: string, { collection, path, words }: FieldPlace, required: boolean): Told => {
  const label = words.label(collection, path);
  const hint = words.help(collection, path);
  // "Khmer" under "Khmer" helps nobody.
  return { name, label, ...(hint === undefined || hint === label ? {} : { hint }), required };
};

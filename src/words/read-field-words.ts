import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { allCollections } from '../schema/collections.ts';
import { findField, toFieldShape } from '../schema/field-shape.ts';
import type { Language } from '../schema/language.ts';
import { toFieldWords, type FieldWords, type FieldWordsFile } from './field-words.ts';
import { readWords } from './read-words.ts';

/** What the schema says of a field, or else of each item of its list. */
const helpOf = (collection: string, path: readonly string[]): string | undefined => {
  const root = allCollections[collection]?.schema;
  const field = root && findField(root, path);
  if (field === undefined || field.meta.description !== undefined) return field?.meta.description;
  return field.schema instanceof z.ZodArray
    ? toFieldShape(field.schema.element as z.ZodType).meta.description
    : undefined;
};

/** The words for fields in a language, read from their file. */
export const readFieldWords = (language: Language): FieldWords =>
  toFieldWords(
    readWords(language),
    parse(readFileSync(new URL(`fields/${language}.yaml`, import.meta.url), 'utf8')) as FieldWordsFile,
    helpOf,
  );

import { factCollections, proseCollections } from '../schema/collections.ts';
import { findShape } from '../schema/field-shape.ts';
import type { FieldWords } from './field-words.ts';

const schemas = { ...factCollections, ...proseCollections };

const toWords = (key: string): string => {
  const words = key.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Names made of the keys of the schema, in English. */
export const schemaWords: FieldWords = {
  label: (collection, path) => toWords(path.at(-1) ?? collection),
  help: (collection, path) => {
    const at = path.flatMap((key) => [key]);
    return findShape(schemas[collection as keyof typeof schemas].schema, at)?.meta.description;
  },
  option: (_, __, value) => toWords(value),
};

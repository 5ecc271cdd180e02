import { z } from 'zod';
import { toFieldShape, type FieldMeta } from './field-shape.ts';

/** What a single value of a field is. An `id` is that of an entry in another collection, a `word` one of a few. */
export type FieldKind = 'text' | 'number' | 'flag' | 'word' | 'id';

/** A field of a collection that holds single values, as forms, spreadsheets and questions know it. */
export interface Field {
  /** Keys from the root of the entry, without positions in lists. */
  path: readonly string[];
  kind: FieldKind;
  /** Whether it holds several values. */
  isList: boolean;
  /** Whether an entry, or the group that it is in, must have it. */
  required: boolean;
  /** Paths of the lists of groups that it is in, from the outermost: `products`, or `chain` and `chain.actors`. */
  lists: readonly (readonly string[])[];
  /** The words of a `word`. */
  words: readonly string[];
  meta: FieldMeta;
  /** The shape of a single value. */
  schema: z.ZodType;
}

const kindOf = (schema: z.ZodType, meta: FieldMeta): FieldKind => {
  if (meta.references !== undefined) return 'id';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'flag';
  if (schema instanceof z.ZodEnum) return 'word';
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL || schema instanceof z.ZodEmail)
    return 'text';
  throw new Error(`No kind of field for ${schema.constructor.name}`);
};

const walk = (
  wrapped: z.ZodType,
  path: readonly string[],
  lists: Field['lists'],
  required: boolean,
  said: FieldMeta = {},
): Field[] => {
  const { schema, meta: own, optional } = toFieldShape(wrapped);
  const meta = { ...said, ...own };
  const isRequired = required && !optional;
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, child]) =>
      walk(child as z.ZodType, [...path, key], lists, isRequired),
    );
  if (schema instanceof z.ZodArray) {
    const element = toFieldShape(schema.element as z.ZodType);
    // The fields of a group are required or not for each group, whether or not there are any.
    if (element.schema instanceof z.ZodObject) return walk(element.schema, path, [...lists, path], true);
    return walk(element.schema, path, lists, isRequired, { ...meta, ...element.meta }).map((field) => ({
      ...field,
      isList: true,
      meta: { ...element.meta, ...meta },
    }));
  }
  const words = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  return [
    { path, kind: kindOf(schema, meta), isList: false, required: isRequired, lists, words, meta, schema },
  ];
};

/** Every field of a collection that holds values, in the order of the schema. */
export const listFields = (schema: z.ZodType): Field[] => walk(schema, [], [], true);

import type { z } from 'zod';
import { factCollections, proseCollections } from '../schema/collections.ts';
import { toFieldShape } from '../schema/field-shape.ts';

const all: Record<string, { folder: string; schema: z.ZodType }> = {
  ...factCollections,
  ...proseCollections,
};

/** The shape of an entry of a collection. Throws for a name that is not in the registry. */
export const schemaOf = (collection: string): z.ZodObject => {
  const found = all[collection];
  if (found === undefined) throw new Error(`No collection ${collection}`);
  return toFieldShape(found.schema).schema as z.ZodObject;
};

/** Whether entries of the collection are texts with a head, one file a language. */
export const isProse = (collection: string): boolean => collection in proseCollections;

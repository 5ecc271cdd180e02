import type { z } from 'zod';
import { allCollections, proseCollections } from '../schema/collections.ts';
import { toFieldShape } from '../schema/field-shape.ts';

/** The shape of an entry of a collection. Throws for a name that is not in the registry. */
export const schemaOf = (collection: string): z.ZodObject => {
  const found = allCollections[collection];
  if (found === undefined) throw new Error(`No collection ${collection}`);
  return toFieldShape(found.schema).schema as z.ZodObject;
};

/** Whether entries of the collection are texts with a head, one file a language. */
export const isProse = (collection: string): boolean => collection in proseCollections;

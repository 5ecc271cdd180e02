import { z } from 'zod';
import { childOf, toFieldShape } from '../schema/field-shape.ts';
import { languages } from '../schema/language.ts';
import { schemaOf } from './collection-schema.ts';

/** Whether a group is one text in the five languages. */
export const isLocalised = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && languages.every((language) => language in schema.shape);

/** Key paths of what an entry is called, the one to show first: `names.en`, `title`; none for an entry without a name. */
export const namePaths = (collection: string): string[] => {
  const schema = schemaOf(collection);
  const key = ['names', 'titles', 'title', 'lead'].find((each) => each in schema.shape);
  if (key === undefined) return [];
  const inner = toFieldShape(childOf(schema, key) as z.ZodType).schema;
  return isLocalised(inner) ? languages.map((language) => `${key}.${language}`) : [key];
};

/** A line that tells a group of a folded list from its neighbours: what it must have, sources and lists aside. */
export const summaryOf = (schema: z.ZodObject): string => {
  if (isLocalised(schema)) return '{{en}}';
  const keys = Object.entries(schema.shape).flatMap(([key, child]) => {
    const field = toFieldShape(child as z.ZodType);
    if (isLocalised(field.schema)) return [`${key}.en`];
    const isPart = field.schema instanceof z.ZodArray || field.schema instanceof z.ZodObject;
    return field.optional || isPart || key === 'confidence' ? [] : [key];
  });
  const told = keys.length > 0 ? keys.slice(0, 4) : Object.keys(schema.shape).slice(0, 1);
  return told.map((key) => `{{${key}}}`).join(' · ');
};

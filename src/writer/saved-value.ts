import { z } from 'zod';
import { toCleanText } from '../schema/clean-text.ts';
import { childOf, toFieldShape } from '../schema/field-shape.ts';

/** What a field may be left out with: nothing was typed, nothing was added. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in a field that the file must have and nobody filled in: an empty list or group where one is allowed. */
const emptyOf = (schema: z.ZodType): unknown => [[], {}].find((empty) => schema.safeParse(empty).success);

/** A switch that stands where it stands when nobody touches it says nothing. */
const isUntouched = (wrapped: z.ZodType, value: unknown): boolean =>
  wrapped instanceof z.ZodDefault && typeof value === 'boolean' && value === wrapped.def.defaultValue;

/**
 * The value of a form as a file holds it: texts cleaned, nothing empty, whatever the schema does not know kept.
 * `undefined` when nothing is left.
 */
export const toSavedValue = (wrapped: z.ZodType | undefined, value: unknown): unknown => {
  if (typeof value === 'string') return toCleanText(value) || undefined;
  if (Array.isArray(value)) {
    const element = wrapped && childOf(toFieldShape(wrapped).schema, 0);
    return value.map((item) => toSavedValue(element, item)).filter((item) => !isEmpty(item));
  }
  if (!isGroup(value)) return value ?? undefined;
  const schema = wrapped && toFieldShape(wrapped).schema;
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const entries = [...new Set([...known, ...Object.keys(value)])].map((key) => {
    const child = childOf(schema, key);
    const saved = toSavedValue(child, value[key]);
    if (child !== undefined && isUntouched(child, saved)) return [key, undefined];
    if (!isEmpty(saved)) return [key, saved];
    const field = child && toFieldShape(child);
    return [key, field === undefined || field.optional ? undefined : emptyOf(field.schema)];
  });
  return Object.fromEntries(entries.filter(([, saved]) => saved !== undefined));
};

import { z } from 'zod';

/** What the schema says about a field beyond its type. */
export interface FieldMeta {
  description?: string;
  /** Collection that the id in this field must exist in. */
  references?: string;
  /** Meaning that a rule looks after. */
  kind?: 'date' | 'period' | 'country-code' | 'example';
}

/** A field of a schema: its type without `optional`, `default` and the like, and everything said about it on the way. */
export interface FieldShape {
  schema: z.ZodType;
  meta: FieldMeta;
  /** Whether an entry may leave it out. */
  optional: boolean;
}

/** Takes `optional`, `default` and `nullable` off a schema. */
export const toFieldShape = (schema: z.ZodType): FieldShape => {
  const layers: FieldMeta[] = [];
  let inner: z.ZodType = schema;
  let optional = false;
  for (;;) {
    layers.push((inner.meta() ?? {}) as FieldMeta);
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
      optional ||= !(inner instanceof z.ZodNullable);
      inner = inner.unwrap() as z.ZodType;
    } else break;
  }
  return { schema: inner, meta: Object.assign({}, ...layers.reverse()) as FieldMeta, optional };
};

/** The schema one step down: a key of a group, or any item of a list; undefined where the schema ends. */
export const childOf = (schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined => {
  // A contributor may call a key `valueOf`.
  if (schema instanceof z.ZodObject) {
    return Object.hasOwn(schema.shape, step) ? (schema.shape[step as string] as z.ZodType) : undefined;
  }
  if (schema instanceof z.ZodArray && typeof step === 'number') return schema.element as z.ZodType;
  return undefined;
};

/** The field at a path; undefined where the schema ends. */
export const findShape = (root: z.ZodType, path: readonly PropertyKey[]): FieldShape | undefined => {
  let here: FieldShape | undefined = toFieldShape(root);
  for (const step of path) {
    const child = childOf(here?.schema, step);
    if (child === undefined) return undefined;
    here = toFieldShape(child);
  }
  return here;
};

/** The field at the end of a path of keys without positions: of every item of the lists on the way. */
export const findField = (root: z.ZodType, keys: readonly string[]): FieldShape | undefined => {
  let here: FieldShape | undefined = toFieldShape(root);
  for (const key of keys) {
    const inside = here?.schema instanceof z.ZodArray ? toFieldShape(here.schema.element as z.ZodType) : here;
    const child = childOf(inside?.schema, key);
    if (child === undefined) return undefined;
    here = toFieldShape(child);
  }
  return here;
};

import { z } from 'zod';
import type { ValuePath } from '../reader/read-problem.ts';

/** What the schema says about a field beyond its type. */
export interface FieldMeta {
  description?: string;
  /** Collection that the id in this field must exist in. */
  references?: string;
  /** Meaning that a rule looks after. */
  kind?: 'date' | 'period' | 'country-code';
}

/** The schema without `optional`, `default` and the like, with everything said about it on the way. */
const unwrap = (schema: z.ZodType): { schema: z.ZodType; meta: FieldMeta } => {
  const layers: FieldMeta[] = [];
  let inner: z.ZodType = schema;
  for (;;) {
    layers.push((inner.meta() ?? {}) as FieldMeta);
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
      inner = inner.unwrap() as z.ZodType;
    } else break;
  }
  return { schema: inner, meta: Object.assign({}, ...layers.reverse()) as FieldMeta };
};

const childOf = (schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined => {
  if (schema instanceof z.ZodObject) return schema.shape[step as string] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
};

/** The schema and its metadata at a path; undefined where the schema ends. */
export const findShape = (root: z.ZodType, path: ValuePath): ReturnType<typeof unwrap> | undefined => {
  let here: ReturnType<typeof unwrap> | undefined = unwrap(root);
  for (const step of path) {
    const child = childOf(here?.schema, step);
    if (child === undefined) return undefined;
    here = unwrap(child);
  }
  return here;
};

/** A single value in an entry with what the schema says about it. */
export interface Leaf {
  path: ValuePath;
  value: unknown;
  meta: FieldMeta;
}

/** A mapping in an entry, such as one observation. */
export interface Group {
  path: ValuePath;
  value: Readonly<Record<string, unknown>>;
}

/** Takes an entry apart into its single values and its mappings, whether it fits the schema or not. */
export const takeApart = (root: z.ZodType, value: unknown): { leaves: Leaf[]; groups: Group[] } => {
  const leaves: Leaf[] = [];
  const groups: Group[] = [];
  const visit = (part: unknown, path: ValuePath, wrapped: z.ZodType | undefined): void => {
    const shape = wrapped === undefined ? undefined : unwrap(wrapped);
    if (Array.isArray(part)) {
      for (const [index, item] of part.entries())
        visit(item, [...path, index], childOf(shape?.schema, index));
    } else if (typeof part === 'object' && part !== null) {
      groups.push({ path, value: part as Record<string, unknown> });
      for (const [key, item] of Object.entries(part))
        visit(item, [...path, key], childOf(shape?.schema, key));
    } else leaves.push({ path, value: part, meta: shape?.meta ?? {} });
  };
  visit(value, [], root);
  return { leaves, groups };
};

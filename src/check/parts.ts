import type { z } from 'zod';
import type { ValuePath } from '../reader/read-problem.ts';
import { childOf, toFieldShape, type FieldMeta } from '../schema/field-shape.ts';

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
    const shape = wrapped === undefined ? undefined : toFieldShape(wrapped);
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

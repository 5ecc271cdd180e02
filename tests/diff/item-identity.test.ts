import type { z } from 'zod';
import { expect, test } from 'vitest';
import { findIdentity } from '../../src/diff/item-identity.ts';
import { factCollections } from '../../src/schema/collections.ts';
import { childOf, toFieldShape } from '../../src/schema/field-shape.ts';

/** Shapes of the items of every list of groups, by path. */
const listsOf = (wrapped: z.ZodType, path: string): [string, z.ZodType][] => {
  const { schema } = toFieldShape(wrapped);
  const element = childOf(schema, 0);
  if (element !== undefined && (schema as { shape?: object }).shape === undefined) {
    const item = toFieldShape(element).schema;
    const isGroup = (item as { shape?: object }).shape !== undefined;
    return [...(isGroup ? [[path, item] as [string, z.ZodType]] : []), ...listsOf(item, path)];
  }
  const shape = (schema as { shape?: Record<string, z.ZodType> }).shape ?? {};
  return Object.entries(shape).flatMap(([key, child]) => listsOf(child, `${path}.${key}`));
};

const lists = Object.entries(factCollections).flatMap(([collection, { schema }]) =>
  listsOf(schema, collection),
);

test.each(lists)('the items of %s are told apart by keys that they have', (_, item) => {
  const keys = findIdentity(item);
  expect(keys).toBeDefined();
  const shape = Object.keys((item as unknown as { shape: object }).shape);
  expect(keys?.every((names) => names.some((name) => shape.includes(name)))).toBe(true);
});

import type { FacetEngine } from './facets.ts';

/**
 * Rows that answer a text which names products and provinces and nothing else: who makes the product in the province,
 * then who makes it elsewhere; of a province alone, all that lies in it. Undefined when the list cannot tell, or has
 * none: the text must then be searched for.
 */
export const subjectRows = (
  engine: FacetEngine,
  { products, provinces }: { products: readonly string[]; provinces: readonly string[] },
): number[] | undefined => {
  const placed = provinces.length > 0 ? engine.rowsOf('province', provinces) : undefined;
  if (products.length === 0) return placed;
  const making = engine.rowsOf('product', products);
  if (making === undefined || provinces.length === 0) return making;
  const there = new Set(placed);
  return [...making.filter((row) => there.has(row)), ...making.filter((row) => !there.has(row))];
};

import type { Content } from '../check/content.ts';
import { entryOnFile } from '../check/entry-on-file.ts';
import { valueAt } from '../schema/value-path.ts';

/**
 * The sectors that make the products of an entry, in their order: a product knows its own, so that nobody need ask for
 * it. `products` are ids, or groups that name one.
 */
export const sectorsMade = (content: Content, products: unknown): string[] => [
  ...new Set(
    (Array.isArray(products) ? (products as unknown[]) : [])
      .map((one) => (typeof one === 'string' ? one : valueAt(one, ['product'])))
      .map((product) => valueAt(entryOnFile(content, 'products', product)?.value, ['sector']))
      .filter((sector) => typeof sector === 'string'),
  ),
];

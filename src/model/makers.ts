import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { byKey } from './by-key.ts';
import { perAtlas } from './per-atlas.ts';
import { isCurrent } from './standing.ts';

/** Businesses that are still there by what they make. Looked up on each page, where a search of ten thousand would tell. */
const byProduct = perAtlas((atlas) =>
  byKey(
    entriesOf(atlas, 'smes').filter(({ data }) => isCurrent(data)),
    ({ data }) => data.products.map(({ product }) => product),
  ),
);

/** Products by what goes into them. */
const byInput = perAtlas((atlas) => byKey(entriesOf(atlas, 'products'), ({ data }) => data.madeFrom));

/** Businesses that make one of the products, each once, in the order of the content. */
export const makersOf = (atlas: Atlas, products: readonly string[]): Entry<'smes'>[] => {
  const makers = new Set(products.flatMap((id) => byProduct(atlas).get(id) ?? []));
  return [...makers].toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/** Products that go into one of these, and products that one of these goes into, as the vocabulary says. */
export const productsAround = (atlas: Atlas, products: readonly string[]): string[] => [
  ...new Set(
    products.flatMap((id) => [
      ...(atlas.products.get(id)?.data.madeFrom ?? []),
      ...(byInput(atlas).get(id) ?? []).map((output) => output.id),
    ]),
  ),
];

import { indexedWords } from '../search/indexed-words.ts';
import type { CollectionWithPages } from './address.ts';
import type { Atlas, Entry } from './atlas.ts';
import { namesOf } from './row.ts';

/** Ids of the products an entry makes, sells or is about. */
const productIds = (data: object): string[] => {
  const { products = [], observations = [] } = data as {
    products?: (string | { product: string })[];
    observations?: { product?: string }[];
  };
  return [
    ...products.map((product) => (typeof product === 'string' ? product : product.product)),
    ...observations.flatMap(({ product }) => product ?? []),
  ];
};

const sectorIds = (data: object): string[] => {
  const { sectors = [] } = data as { sectors?: (string | { sector: string })[] };
  return sectors.map((sector) => (typeof sector === 'string' ? sector : sector.sector));
};

/** The words of an entry for the search index: its names, products and sectors in all five languages, and HS codes. */
export const searchWordsOf = (atlas: Atlas, entry: Entry<CollectionWithPages>): string =>
  indexedWords({
    names: [namesOf(entry)],
    products: [...new Set(productIds(entry.data))].flatMap((id) => atlas.products.get(id)?.data ?? []),
    sectors: [...new Set(sectorIds(entry.data))].flatMap((id) => atlas.sectors.get(id)?.data ?? []),
  });

import { factCollections, type FactCollection } from '../schema/collections.ts';
import type { Atlas, Entry } from './atlas.ts';

/** Every list of source ids inside a value, in reading order. */
const sourceIdsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(sourceIdsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? inner.map(String) : sourceIdsIn(inner),
  );
};

/** The numbered sources of a page: the same source keeps its number all over the page. */
export interface Citations {
  numberOf: (sourceId: string) => number;
  list: { number: number; source: Entry<'sources'> }[];
}

/** Numbers the sources of everything that a page shows, in the order given. */
export const citationsOf = (atlas: Atlas, ...shown: unknown[]): Citations => {
  const ids = [...new Set(sourceIdsIn(shown))].filter((id) => atlas.sources.has(id));
  const numbers = new Map(ids.map((id, index) => [id, index + 1]));
  return {
    numberOf: (id) => {
      const number = numbers.get(id);
      if (number === undefined) throw new Error(`Source "${id}" is cited on the page but was not numbered`);
      return number;
    },
    list: ids.flatMap((id, index) => {
      const source = atlas.sources.get(id);
      return source ? [{ number: index + 1, source }] : [];
    }),
  };
};

/** An entry that rests on a source. */
export interface Backlink {
  collection: FactCollection;
  id: string;
}

let backlinks: { atlas: Atlas; index: Map<string, Backlink[]> } | undefined;

/** For each source the entries that rest on it. Built once per atlas. */
export const backlinksOf = (atlas: Atlas, sourceId: string): Backlink[] => {
  if (backlinks?.atlas !== atlas) {
    const index = new Map<string, Backlink[]>();
    for (const collection of Object.keys(factCollections) as FactCollection[])
      for (const [id, { data }] of atlas[collection])
        for (const source of new Set(sourceIdsIn(data)))
          index.set(source, [...(index.get(source) ?? []), { collection, id }]);
    backlinks = { atlas, index };
  }
  return backlinks.index.get(sourceId) ?? [];
};

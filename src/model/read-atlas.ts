import { getCollection } from 'astro:content';
import { factCollections, type FactCollection } from '../schema/collections.ts';
import type { Atlas } from './atlas.ts';

const read = async (): Promise<Atlas> => {
  const names = Object.keys(factCollections) as FactCollection[];
  const pairs = await Promise.all(
    names.map(async (collection) => {
      const entries = await getCollection(collection);
      const sorted = entries
        .map(({ id, data }) => [id, { id, collection, data }] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return [collection, new Map(sorted)] as const;
    }),
  );
  return Object.fromEntries(pairs) as unknown as Atlas;
};

let atlas: Promise<Atlas> | undefined;

/** The whole content, read once per build. This is the only file that reads `astro:content` facts. In dev each page reads anew. */
export const getAtlas = (): Promise<Atlas> => {
  if (import.meta.env.DEV) return read();
  atlas ??= read();
  return atlas;
};

import type { Content } from './content.ts';
import type { Entry } from './entry.ts';

const indexes = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();

const keyOf = (collection: string, id: string) => `${collection}/${id}`;

/** The entry of a collection that has an id; undefined when there is none, or when it could not be read. */
export const entryOnFile = (
  { entries }: Pick<Content, 'entries'>,
  collection: string,
  id: unknown,
): Entry | undefined => {
  if (typeof id !== 'string') return undefined;
  const index =
    indexes.get(entries) ?? new Map(entries.map((entry) => [keyOf(entry.collection, entry.id), entry]));
  indexes.set(entries, index);
  return index.get(keyOf(collection, id));
};

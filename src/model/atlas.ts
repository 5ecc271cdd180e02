import type { FactCollection, FactOf } from '../schema/collections.ts';

/** One entry with its permanent id. */
export interface Entry<C extends FactCollection> {
  id: string;
  collection: C;
  data: FactOf<C>;
}

/** Every entry of the site, by collection and id, each collection sorted by id. */
export type Atlas = { [C in FactCollection]: ReadonlyMap<string, Entry<C>> };

/** All entries of a collection. */
export const entriesOf = <C extends FactCollection>(atlas: Atlas, collection: C): Entry<C>[] => [
  ...atlas[collection].values(),
];

/** The entries behind a list of ids; ids that are not on file are left out. */
export const entriesById = <C extends FactCollection>(
  atlas: Atlas,
  collection: C,
  ids: readonly string[],
): Entry<C>[] => ids.flatMap((id) => atlas[collection].get(id) ?? []);

/** What tells an entry from every other, of its collection or another: `smes/kh-x`. */
export const keyOf = ({ collection, id }: Pick<Entry<FactCollection>, 'collection' | 'id'>): string =>
  `${collection}/${id}`;

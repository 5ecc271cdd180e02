import { collectionsWithPages, type CollectionWithPages } from './address.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** Collections of which an entry may have had another address: those with pages, and the needs. */
export const movableCollections = [...collectionsWithPages, 'needs'] as const;

/** An old address and the entry that goes on for it. */
export interface FormerAddress {
  collection: CollectionWithPages | 'needs';
  former: string;
  entry: Entry<CollectionWithPages | 'needs'>;
}

/** All old addresses that entries say they had. */
export const formerAddresses = (atlas: Atlas): FormerAddress[] =>
  movableCollections.flatMap((collection) =>
    entriesOf<CollectionWithPages | 'needs'>(atlas, collection).flatMap((entry) => {
      const { formerIds = [] } = entry.data as { formerIds?: string[] };
      return formerIds.map((former) => ({ collection, former, entry }));
    }),
  );

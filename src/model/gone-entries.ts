import { closableCollections, type ClosableCollection, type Gone } from '../schema/gone.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** An entry of which only the address is left. */
export interface GoneEntry {
  entry: Entry<ClosableCollection>;
  gone: Gone;
}

/** The entries that are there no more. */
export const goneEntries = (atlas: Atlas): GoneEntry[] =>
  closableCollections.flatMap((collection) =>
    entriesOf<ClosableCollection>(atlas, collection).flatMap((entry) =>
      entry.data.gone ? [{ entry, gone: entry.data.gone }] : [],
    ),
  );

const kept = <C extends ClosableCollection>(atlas: Atlas, collection: C): ReadonlyMap<string, Entry<C>> =>
  new Map(entriesOf(atlas, collection).flatMap((entry) => (entry.data.gone ? [] : [[entry.id, entry]])));

/** The atlas without them: no list, map, search or letter knows them any more. */
export const withoutGone = (atlas: Atlas): Atlas => ({
  ...atlas,
  zones: kept(atlas, 'zones'),
  clusters: kept(atlas, 'clusters'),
  providers: kept(atlas, 'providers'),
});

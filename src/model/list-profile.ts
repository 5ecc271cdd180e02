import type { Atlas, Entry } from './atlas.ts';
import type { ListKey } from './static-lists.ts';

/** The entry that tells of the place of a list; other answers have none. */
export const listProfile = (
  atlas: Atlas,
  { facet, value }: ListKey,
): Entry<'countries' | 'provinces'> | undefined => {
  if (facet === 'province') return atlas.provinces.get(value);
  if (facet === 'country') return atlas.countries.get(value.toLowerCase());
  return undefined;
};

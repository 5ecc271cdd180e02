import type { Atlas, Entry } from './atlas.ts';
import { isSme, relationsOfProvince } from './relations.ts';

/** How many entries of a kind a province has, and the section of its page that lists them. */
export interface OnFileCount {
  kind: (typeof countedKinds)[number];
  count: number;
  section: string;
}

/** Kinds of entries that are counted for every province that is set beside another. */
export const countedKinds = ['smes', 'clusters', 'zones', 'providers'] as const;

/** How much is on file of a province; it says nothing of how much there is. */
export const onFileCounts = (atlas: Atlas, { id }: Entry<'provinces'>): OnFileCount[] => {
  const related = relationsOfProvince(atlas, id);
  return countedKinds.map((kind) => ({
    kind,
    count: (kind === 'smes' ? related.smes.filter(isSme) : related[kind]).length,
    section: kind === 'providers' ? 'support' : kind,
  }));
};

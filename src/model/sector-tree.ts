import type { Atlas, Entry } from './atlas.ts';

/**
 * The sector that a sector is part of, by their codes: fruit growing (A0122) is part of farming (A).
 * The levels are those of ISIC Rev. 4: a section is a letter, each digit after it goes one level down.
 */
export const parentSector = (atlas: Atlas, id: string): Entry<'sectors'> | undefined => {
  const code = atlas.sectors.get(id)?.data.isic;
  if (code === undefined) return undefined;
  return [...atlas.sectors.values()]
    .filter(({ data: { isic } }) => isic !== code && code.startsWith(isic))
    .toSorted((a, b) => b.data.isic.length - a.data.isic.length)[0];
};

/** A sector and all those it is part of. */
export const withParents = (atlas: Atlas, id: string): string[] => {
  const parent = parentSector(atlas, id);
  return [id, ...(parent ? withParents(atlas, parent.id) : [])];
};

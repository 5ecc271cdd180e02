import type { Words } from '../words/words.ts';
import type { Atlas } from './atlas.ts';
import { orderedValues, shownValue } from './facet-table.ts';
import type { Facet } from './filters/facets.ts';
import { parentSector } from './sector-tree.ts';

/** One answer in the panel, with the answers that are part of it. */
export interface PanelValue {
  id: string;
  text: string;
  /** Language of the text when it is not the page's. */
  lang: string | undefined;
  count: number;
  parts: PanelValue[];
}

/** The answers of a question as the panel shows them: sectors as a tree, all others side by side. */
export const panelValues = (atlas: Atlas, facet: Facet, words: Words): PanelValue[] => {
  const values = orderedValues(facet);
  const isThere = new Set(values.map(({ id }) => id));
  const parentOf = (id: string) => {
    const parent = facet.name === 'sector' ? parentSector(atlas, id)?.id : undefined;
    return parent !== undefined && isThere.has(parent) ? parent : undefined;
  };
  const under = (parent: string | undefined): PanelValue[] =>
    values
      .filter(({ id }) => parentOf(id) === parent)
      .map(({ id, rows }) => ({
        id,
        ...shownValue(atlas, facet.name, id, words),
        count: rows.length,
        parts: under(id),
      }));
  return under(undefined);
};

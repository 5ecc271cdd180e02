import type { Atlas } from './atlas.ts';
import { withParents } from './sector-tree.ts';
import { findList, type StaticList } from './static-lists.ts';

/** Lists that a reader of one list may want next. */
export interface ListNeighbours {
  /** The list that this one is part of: the country of a province, the sector above. */
  wider: StaticList | undefined;
  /** Lists that are part of this one. */
  narrower: StaticList[];
  /** Lists of other collections for the same answer. */
  sisters: StaticList[];
}

/** Answers that hold the answer of a list, the nearest first. */
const above = (
  atlas: Atlas,
  { facet, value }: StaticList,
): { facet: StaticList['facet']; value: string }[] => {
  if (facet === 'sector')
    return withParents(atlas, value)
      .slice(1)
      .map((sector) => ({ facet, value: sector }));
  const country = facet === 'province' ? atlas.provinces.get(value)?.data.country : undefined;
  return country === undefined ? [] : [{ facet: 'country', value: country }];
};

/** The neighbours of a list among all lists. */
export const listNeighbours = (
  atlas: Atlas,
  lists: readonly StaticList[],
  list: StaticList,
): ListNeighbours => {
  const { collection } = list;
  const widerOf = (one: StaticList) =>
    above(atlas, one).flatMap((key) => findList(lists, { collection, ...key }) ?? [])[0];
  return {
    wider: widerOf(list),
    narrower: lists.filter((one) => one.collection === collection && widerOf(one) === list),
    sisters: lists.filter(
      (one) => one.collection !== collection && one.facet === list.facet && one.value === list.value,
    ),
  };
};

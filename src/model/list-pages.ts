import type { CountryGroup, GroupedCollection } from './directory-list.ts';

/** One page of a list, in the order of the list; a group that a page breaks keeps the size of the whole. */
export interface ListPage {
  /** From 1 to `of`. */
  number: number;
  of: number;
  groups: CountryGroup[];
}

/** Rows on a page of a directory: the first page answers to most readers, and a phone can bear it. */
export const rowsOnPage = 300;

const rowsBetween = (groups: readonly CountryGroup[], from: number, to: number): CountryGroup[] => {
  let row = 0;
  return groups.flatMap((group) => {
    const provinces = group.provinces.flatMap((province) => {
      const first = row;
      row += province.entries.length;
      const entries = province.entries.slice(Math.max(0, from - first), Math.max(0, to - first));
      return entries.length > 0 ? [{ ...province, entries }] : [];
    });
    return provinces.length > 0 ? [{ ...group, provinces }] : [];
  });
};

/** The pages of a list, `most` rows on each; an empty list has one page. */
export const listPages = (groups: readonly CountryGroup[], most: number): ListPage[] => {
  const size = groups.reduce((sum, group) => sum + group.size, 0);
  const of = Math.max(1, Math.ceil(size / most));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    groups: rowsBetween(groups, index * most, (index + 1) * most),
  }));
};

/** Parts of the address of a page of a directory: `smes`, then `smes/page/2`. */
export const directoryPath = (collection: GroupedCollection, number: number): string[] => [
  collection,
  ...(number > 1 ? ['page', String(number)] : []),
];

import type { Language } from '../schema/language.ts';
import type { Words } from '../words/words.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { countriesOf, fromWestToEast, provincesOf } from './country-of.ts';
import { compareNames, nameIn } from './localised.ts';
import { noticeStanding } from './notice-standing.ts';
import { namesOf } from './row.ts';
import { isCurrent } from './standing.ts';

/** Collections whose list can be searched, narrowed and sorted: the directory. */
export const directoryCollections = [
  'smes',
  'clusters',
  'providers',
  'zones',
  'gateways',
  'opportunities',
] as const;
export type DirectoryCollection = (typeof directoryCollections)[number];

/** Which list a page or file is of. */
export interface DirectoryProps {
  language: Language;
  collection: DirectoryCollection;
}

/** Collections whose list page is the list by country and province; the others have a table of their own. */
export const groupedCollections = ['smes', 'clusters', 'providers'] as const;
export type GroupedCollection = (typeof groupedCollections)[number];

/** Entries of one province, or of the whole country when `province` is undefined. */
export interface ProvinceGroup {
  province: string | undefined;
  /** Number of entries in the whole list; a page of it may hold fewer. */
  size: number;
  entries: Entry<DirectoryCollection>[];
}

/** Entries of one country by province. */
export interface CountryGroup {
  country: string;
  size: number;
  provinces: ProvinceGroup[];
}

/** Whether an entry is still on offer; what has closed, merged or run out keeps its page and leaves the list. */
const isListed = (atlas: Atlas, entry: Entry<DirectoryCollection>, today: string): boolean => {
  if (entry.collection === 'smes') return isCurrent((entry as Entry<'smes'>).data);
  if (entry.collection === 'opportunities')
    return noticeStanding(atlas, (entry as Entry<'opportunities'>).data, today) === 'open';
  return true;
};

/** Entries that the directory lists, by id. `today` is an ISO day. */
export const listedEntries = (
  atlas: Atlas,
  collection: DirectoryCollection,
  today: string,
): Entry<DirectoryCollection>[] =>
  (entriesOf(atlas, collection) as Entry<DirectoryCollection>[]).filter((entry) =>
    isListed(atlas, entry, today),
  );

/** Orders entries by the name that is shown, by the rules of the reader's language. */
export const byName = (language: Language) => {
  const names = compareNames(language);
  return (a: Entry<DirectoryCollection>, b: Entry<DirectoryCollection>): number =>
    names(namesOf(a), namesOf(b)) || a.id.localeCompare(b.id);
};

/** Entries by country, from west to east, then other countries, and by id of the province; within it they keep their order. */
export const groupsOf = (atlas: Atlas, entries: readonly Entry<DirectoryCollection>[]): CountryGroup[] =>
  [...Map.groupBy(entries, (entry) => countriesOf(atlas, entry)[0] ?? '')]
    .toSorted(([a], [b]) => fromWestToEast(a, b))
    .map(([country, ofCountry]) => ({
      country,
      size: ofCountry.length,
      provinces: [...Map.groupBy(ofCountry, (entry) => provincesOf(entry.data)[0])]
        .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
        .map(([province, all]) => ({ province, size: all.length, entries: all })),
    }));

/** The list of a collection by country, province and name. */
export const directoryGroups = (
  atlas: Atlas,
  collection: DirectoryCollection,
  today: string,
  language: Language,
): CountryGroup[] => groupsOf(atlas, listedEntries(atlas, collection, today).toSorted(byName(language)));

/** Every entry of the list, in its order. Its place here is its row wherever the directory speaks of rows. */
export const directoryEntries = (groups: readonly CountryGroup[]): Entry<DirectoryCollection>[] =>
  groups.flatMap(({ provinces }) => provinces.flatMap(({ entries }) => entries));

/** The heading over a province of a list; an office for a whole country has none, some entries lie outside those on file. */
export const provinceHeading = (
  atlas: Atlas,
  collection: DirectoryCollection,
  province: string | undefined,
  words: Words,
): { name: string; lang?: Language } => {
  const names = atlas.provinces.get(province ?? '')?.data.names;
  if (!names)
    return { name: words.say(collection === 'providers' ? 'common.wholeCountry' : 'common.elsewhere') };
  return nameIn(names, words.language);
};

import type { CollectionWithPages } from './address.ts';
import { entriesOf, type Atlas } from './atlas.ts';
import { countriesOf, westToEast } from './country-of.ts';

/** Collections whose list page groups entries by country and province. */
export const groupedCollections = ['smes', 'clusters', 'providers'] as const;
export type GroupedCollection = (typeof groupedCollections)[number];

/** Entries of one country, and within it of one province; `province` is undefined for those of the whole country. */
export interface CountryGroup {
  country: string;
  count: number;
  provinces: { province: string | undefined; ids: string[] }[];
}

const firstProvince = (data: object): string | undefined => {
  const { province, provinces } = data as { province?: string; provinces?: string[] };
  return province ?? provinces?.[0];
};

/** The list of a collection, countries from west to east, then other countries; provinces by id. */
export const listGroups = (atlas: Atlas, collection: GroupedCollection): CountryGroup[] => {
  const byCountry = new Map<string, Map<string | undefined, string[]>>();
  for (const entry of entriesOf<CollectionWithPages>(atlas, collection)) {
    const country = countriesOf(atlas, entry)[0] ?? '';
    const provinces = byCountry.get(country) ?? new Map<string | undefined, string[]>();
    const province = firstProvince(entry.data);
    provinces.set(province, [...(provinces.get(province) ?? []), entry.id]);
    byCountry.set(country, provinces);
  }
  const rank = (country: string) => {
    const index = (westToEast as readonly string[]).indexOf(country);
    return index < 0 ? westToEast.length : index;
  };
  return [...byCountry]
    .toSorted(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([country, provinces]) => ({
      country,
      count: [...provinces.values()].flat().length,
      provinces: [...provinces]
        .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
        .map(([province, ids]) => ({ province, ids })),
    }));
};

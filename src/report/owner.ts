import type { FactCollection } from '../schema/collections.ts';
import type { Language } from '../schema/language.ts';
import type { CollectionWithPages } from '../model/address.ts';
import type { Atlas, Entry } from '../model/atlas.ts';
import { countriesOf, westToEast } from '../model/country-of.ts';
import { languageOfCountry } from '../model/localised.ts';

/** Who looks after a file: the editors of a country, or the Mekong Institute. */
export const owners = [...westToEast, 'MI'] as const;
export type Owner = (typeof owners)[number];

/** What stands over the part of an owner. */
export const ownerNames: Readonly<Record<Owner, string>> = {
  MM: 'Editors of Myanmar',
  TH: 'Editors of Thailand',
  KH: 'Editors of Cambodia',
  VN: 'Editors of Viet Nam',
  MI: 'Mekong Institute',
};

/** Owners of an entry: a gate between two countries has both; vocabulary, sources and what lies elsewhere have MI. */
export const ownersOf = (atlas: Atlas, entry: Entry<FactCollection>): Owner[] => {
  const countries = countriesOf(atlas, entry as Entry<CollectionWithPages>);
  const found = westToEast.filter((country) => countries.includes(country));
  return found.length > 0 ? found : ['MI'];
};

/** Owner of a text: the country whose people write in its language. */
export const ownerOfLanguage = (language: Language | undefined): Owner =>
  westToEast.find((country) => languageOfCountry(country) === language) ?? 'MI';

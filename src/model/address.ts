import type { FactCollection } from '../schema/collections.ts';
import type { Language } from '../schema/language.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Collections that have pages of their own; the name of the collection is the first part of the address. */
export const collectionsWithPages = [
  'countries',
  'provinces',
  'corridors',
  'gateways',
  'zones',
  'clusters',
  'smes',
  'opportunities',
  'providers',
  'events',
  'programmes',
  'publications',
  'sources',
] as const satisfies FactCollection[];
export type CollectionWithPages = (typeof collectionsWithPages)[number];

/** Address of a path in a language, under the base path: `('km', 'smes/kh-x')` gives `/km/smes/kh-x/`. */
export const addressOf = (language: Language, ...parts: string[]): string =>
  [base, ...(language === 'en' ? [] : [language]), ...parts.filter(Boolean), ''].join('/');

/** Address of an entry or of a list. */
export const entryAddress = (language: Language, collection: CollectionWithPages, id = ''): string =>
  addressOf(language, collection, id);

/** Address of a file in `public/`. */
export const fileAddress = (path: string): string => `${base}/${path}`;

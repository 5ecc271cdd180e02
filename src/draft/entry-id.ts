import type { Content } from '../check/content.ts';
import { entryOnFile } from '../check/entry-on-file.ts';
import type { FactCollection } from '../schema/collections.ts';
import { findName } from '../schema/entry-name.ts';
import { longestId, toSlug } from '../schema/id.ts';

/** Signs that a name is spelled with and an id is not. */
const inLatin = (name: string) => name.replace(/[đĐ]/gu, 'd').replace(/&/g, ' and ');

/** Words that say what kind of business it is and not which. */
const noise = /-(?:co|ltd|limited|company|corp|inc|plc|jsc|llc|pte)(?=-|$)/g;

/** Cuts at a hyphen, so that no word is left in half. */
const shortened = (slug: string, length: number): string =>
  slug.length <= length
    ? slug
    : slug
        .slice(0, length + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, length);

/** Code of the country that an entry is at home in, as it says itself or by its province. */
export const countryOf = (content: Content, value: Readonly<Record<string, unknown>>): string | undefined => {
  if (typeof value['country'] === 'string') return value['country'];
  const ids = [
    value['province'],
    ...(Array.isArray(value['provinces']) ? (value['provinces'] as unknown[]) : []),
  ];
  const province = entryOnFile(
    content,
    'provinces',
    ids.find((one) => typeof one === 'string'),
  );
  return (province?.value as { country?: string } | undefined)?.country;
};

/** Whether entries of a collection are named after their country first, as most of its neighbours are. */
const beginsWithCountry = (content: Content, collection: FactCollection): boolean => {
  const ids = [...(content.ids.get(collection) ?? [])];
  if (ids.length === 0) return ['smes', 'opportunities', 'events', 'providers'].includes(collection);
  return ids.filter((id) => /^(?:kh|th|vn|mm)-/.test(id)).length > ids.length / 2;
};

/** What an id is made of. A title of a source such as "About us" tells nobody which it is without who published it. */
const nameForId = (collection: FactCollection, value: Readonly<Record<string, unknown>>): string => {
  const name = findName(value) ?? '';
  const { publisher } = value;
  if (collection !== 'sources' || typeof publisher !== 'string' || name.startsWith(publisher)) return name;
  return `${publisher} ${name}`;
};

/**
 * An id for a new entry that nobody has: its country where its neighbours begin so, and its name. Undefined when the
 * name has no Latin letter.
 */
export const suggestId = (
  content: Content,
  collection: FactCollection,
  value: Readonly<Record<string, unknown>>,
): string | undefined => {
  const slug = toSlug(inLatin(nameForId(collection, value))).replace(noise, '');
  if (slug === '') return undefined;
  const country = beginsWithCountry(content, collection)
    ? countryOf(content, value)?.toLowerCase()
    : undefined;
  const prefix = country === undefined || slug.startsWith(`${country}-`) ? '' : `${country}-`;
  const id = shortened(`${prefix}${slug}`, longestId);
  const taken = content.ids.get(collection) ?? new Set<string>();
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : `-${number}`;
    const candidate = `${shortened(id, longestId - tail.length)}${tail}`;
    if (!taken.has(candidate)) return candidate;
  }
};

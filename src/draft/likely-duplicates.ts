import type { Content } from '../check/content.ts';
import type { Entry } from '../check/entry.ts';
import { addressKey, nameKey, phoneKey } from '../check/likeness.ts';
import type { FactCollection } from '../schema/collections.ts';

/** Why an entry on file may be the one that somebody is about to add. */
export const likenesses = ['name', 'website', 'phone', 'place-and-product'] as const;
export type Likeness = (typeof likenesses)[number];

/** An entry on file that may be the same, with every reason to think so. */
export interface LikelyDuplicate {
  id: string;
  reasons: Likeness[];
}

interface Comparable {
  names?: Readonly<Record<string, unknown>>;
  contact?: Readonly<Record<string, unknown>>;
  url?: unknown;
  province?: unknown;
  place?: { name?: Readonly<Record<string, unknown>> };
  products?: readonly unknown[];
}

const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
const namesIn = (names: Readonly<Record<string, unknown>> = {}): string[] =>
  Object.entries(names)
    .flatMap(([language, name]) => textOf(name).map((text) => nameKey(text, language)))
    .filter(Boolean);
const productsIn = ({ products = [] }: Comparable): string[] =>
  products.flatMap((one) =>
    typeof one === 'string' ? [one] : textOf((one as { product?: unknown } | null)?.product),
  );

type Keys = Record<Likeness, Set<string>>;

/** Keys of entries on file: a sheet with hundreds of rows asks for them hundreds of times. */
const known = new WeakMap<Entry, Keys>();
const keysOfEntry = (entry: Entry): Keys => {
  const keys = known.get(entry) ?? keysOf(entry.value);
  known.set(entry, keys);
  return keys;
};

const keysOf = (value: unknown): Keys => {
  const entry = (value ?? {}) as Comparable;
  const places = namesIn(entry.place?.name);
  return {
    name: new Set(namesIn(entry.names)),
    website: new Set(
      [...textOf(entry.contact?.['website']), ...textOf(entry.url)].flatMap((one) => addressKey(one) ?? []),
    ),
    phone: new Set(
      [...textOf(entry.contact?.['phone']), ...textOf(entry.contact?.['whatsapp'])].flatMap(
        (one) => phoneKey(one) ?? [],
      ),
    ),
    'place-and-product': new Set(
      places.flatMap((place) =>
        productsIn(entry).map((product) => `${String(entry.province)} ${place} ${product}`),
      ),
    ),
  };
};

/** Entries of the collection that may be the same as a new one, those with most reasons first. */
export const likelyDuplicates = (
  content: Content,
  collection: FactCollection,
  value: unknown,
): LikelyDuplicate[] => {
  const wanted = keysOf(value);
  return content.entries
    .filter((entry) => entry.collection === collection)
    .map((entry) => {
      const keys = keysOfEntry(entry);
      return {
        id: entry.id,
        reasons: likenesses.filter((reason) => !keys[reason].isDisjointFrom(wanted[reason])),
      };
    })
    .filter((one) => one.reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
};

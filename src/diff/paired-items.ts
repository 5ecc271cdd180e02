import type { z } from 'zod';
import { toPlainValue } from '../history/plain-value.ts';
import { findIdentity } from './item-identity.ts';
import { likenessOf } from './likeness.ts';

/** An item of a list of groups as it was and as it is; one side is missing when it came or went. */
export interface PairedItems {
  was?: Item;
  now?: Item;
}
export type Item = Readonly<Record<string, unknown>>;

/** Two items this alike are one that was reworded. */
const alike = 0.5;
/** Beyond so many comparisons a list is a list of strangers. */
const mostComparisons = 40_000;

/** What a value says as one text, whatever the order of its lists. */
export const sayingOf = (value: unknown): string => {
  const unordered = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map((item) => JSON.stringify(unordered(item))).sort();
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, unordered(inner)]));
  };
  return JSON.stringify(unordered(toPlainValue(value))) ?? '';
};

/** The values of some keys as one text; undefined when the item has none of them. */
const keyBy = (keys: readonly string[]) => (item: Item) => {
  const values = keys.map((key) => toPlainValue(Object.hasOwn(item, key) ? item[key] : undefined));
  return values.every((value) => value === undefined) ? undefined : JSON.stringify(values);
};

/**
 * Finds for each item of a list what it was before: by being the same, by what identifies it, by its words; never by
 * its place. In the order of the new list; what went comes last.
 */
export const pairItems = (
  schema: z.ZodType | undefined,
  before: readonly Item[],
  after: readonly Item[],
): PairedItems[] => {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const join = (old: number, fresh: number) => {
    partner.set(fresh, old);
    taken.add(old);
  };
  const left = () => ({
    old: before.keys().filter((index) => !taken.has(index)),
    fresh: after.keys().filter((index) => !partner.has(index)),
  });
  const joinBy = (keyOf: (item: Item) => string | undefined) => {
    const { old, fresh } = left();
    const waiting = new Map<string, number[]>();
    for (const index of old) {
      const key = keyOf(before[index] ?? {});
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), index]);
    }
    for (const index of fresh) {
      const match = waiting.get(keyOf(after[index] ?? {}) ?? '')?.shift();
      if (match !== undefined) join(match, index);
    }
  };
  joinBy(sayingOf);
  for (const keys of findIdentity(schema) ?? []) joinBy(keyBy(keys));
  const old = [...left().old];
  const fresh = [...left().fresh];
  // A figure of another indicator is another figure, however much its words are alike.
  const reworded = !Object.hasOwn((schema as { shape?: object } | undefined)?.shape ?? {}, 'indicator');
  if (reworded && old.length * fresh.length <= mostComparisons) {
    const pairs = fresh
      .flatMap((now) => old.map((was) => ({ was, now, likeness: likenessOf(before[was], after[now]) })))
      .filter(({ likeness }) => likeness >= alike)
      .sort((a, b) => b.likeness - a.likeness);
    for (const { was, now } of pairs) if (!taken.has(was) && !partner.has(now)) join(was, now);
  }
  return [
    ...after.map((now, index): PairedItems => {
      const was = before[partner.get(index) ?? -1];
      return was === undefined ? { now } : { was, now };
    }),
    ...before.flatMap((was, index): PairedItems[] => (taken.has(index) ? [] : [{ was }])),
  ];
};

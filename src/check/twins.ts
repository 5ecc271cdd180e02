import type { Entry } from './entry.ts';
import type { ValuePath } from '../reader/read-problem.ts';

/** Something by which two entries may be the same, and where it stands. */
export interface Key {
  key: string;
  path: ValuePath;
}

/** An entry that has a key which another had before it. */
export interface Twin {
  entry: Entry;
  path: ValuePath;
  /** The first that had it. */
  first: Entry;
}

/** Entries of a collection that share a key with an earlier one of it; each is told once, by its first key that is taken. */
export const findTwins = (entries: readonly Entry[], keysOf: (entry: Entry) => readonly Key[]): Twin[] => {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const keys = keysOf(entry).map(({ key, path }) => ({ key: `${entry.collection} ${key}`, path }));
    const taken = keys.find(({ key }) => seen.has(key));
    const first = taken && seen.get(taken.key);
    for (const { key } of keys) if (!seen.has(key)) seen.set(key, entry);
    return first === undefined ? [] : [{ entry, path: taken?.path ?? [], first }];
  });
};

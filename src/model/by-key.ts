/** Puts each thing under every key it has. */
export const byKey = <T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const thing of things)
    for (const key of new Set(keysOf(thing))) {
      const some = found.get(key);
      if (some) some.push(thing);
      else found.set(key, [thing]);
    }
  return found;
};

/**
 * Does something the first time it is asked for, and gives the same answer from then on. A failure is forgotten, so
 * that the next call tries again.
 */
export const once = <T>(act: () => Promise<T>): (() => Promise<T>) => {
  let going: Promise<T> | undefined;
  return () =>
    (going ??= act().catch((error: unknown) => {
      going = undefined;
      throw error;
    }));
};

/** The same for each of many things, such as numbered files: each is done the first time it is asked for. */
export const onceEach = <T>(act: (which: number) => Promise<T>): ((which: number) => Promise<T>) => {
  const acts = new Map<number, () => Promise<T>>();
  return (which) => {
    const known = acts.get(which) ?? once(() => act(which));
    acts.set(which, known);
    return known();
  };
};

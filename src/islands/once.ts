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

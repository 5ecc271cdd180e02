// Values inside an entry, as it was written.

/** Keys and positions that lead to a value. */
type Path = readonly PropertyKey[];

/** The value at a path of keys and positions; undefined where there is none. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, step)
        ? (here as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  );

/** Puts a value where its path leads, with groups and lists made on the way; undefined takes it away. Changes `root`. */
export const putValue = (root: Record<string, unknown>, path: Path, value: unknown): void => {
  let here = root as Record<PropertyKey, unknown>;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    here[step] ??= typeof path[depth + 1] === 'number' ? [] : {};
    here = here[step] as Record<PropertyKey, unknown>;
  }
  const last = path.at(-1);
  if (last === undefined) return;
  if (value !== undefined) here[last] = value;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else Reflect.deleteProperty(here, last);
};

/** Keys and positions that lead to a group: `chain`, `2`, `actors`, `0`. The first of a list where no position is given. */
export const pathOfGroup = (
  lists: readonly (readonly string[])[],
  at: readonly number[],
): (string | number)[] =>
  lists.flatMap((list, level) => [...list.slice(lists[level - 1]?.length ?? 0), at[level] ?? 0]);

import type { EntryEdit } from '../writer/edit-entry.ts';

// Values inside an entry, as it was written.

/** The value at a path of keys and positions; undefined where there is none. */
export const valueAt = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, step)
        ? (here as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );

/** Puts a value where its path leads, with groups and lists made on the way. Changes `root`. */
export const putValue = (root: Record<string, unknown>, { path, value }: EntryEdit): void => {
  let here = root as Record<string | number, unknown>;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    here[step] ??= typeof path[depth + 1] === 'number' ? [] : {};
    here = here[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1);
  if (last === undefined) return;
  if (value !== undefined) here[last] = value;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else Reflect.deleteProperty(here, last);
};

/** Every group that the lists lead to, with its position in each of them. */
export const groupsAt = (
  root: unknown,
  lists: readonly (readonly string[])[],
): { at: readonly number[]; group: unknown }[] =>
  lists.reduce<{ at: readonly number[]; group: unknown; depth: number }[]>(
    (groups, list) =>
      groups.flatMap(({ at, group, depth }) => {
        const items = valueAt(group, list.slice(depth));
        return (Array.isArray(items) ? (items as unknown[]) : []).map((item, index) => ({
          at: [...at, index],
          group: item,
          depth: list.length,
        }));
      }),
    [{ at: [], group: root, depth: 0 }],
  );

/** Keys and positions that lead to a group: `chain`, `2`, `actors`, `0`. */
export const pathOfGroup = (
  lists: readonly (readonly string[])[],
  at: readonly number[],
): (string | number)[] =>
  lists.flatMap((list, level) => [...list.slice(lists[level - 1]?.length ?? 0), at[level] ?? 0]);

import { valueAt } from '../schema/value-path.ts';

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

/** What stands between the items of a list, before the last of several, and between two. Browsers do not know it in Khmer. */
export type Joins = readonly [between: string, last: string, pair: string];

/** Several words joined as a list, as the page's language does. */
export const listOf = (items: readonly string[], [between, last, pair]: Joins): string => {
  if (items.length <= 2) return items.join(pair);
  return `${items.slice(0, -1).join(between)}${last}${items.at(-1)}`;
};

/**
 * A value without what is only spelling: the order of keys, quotes around a number, lists and groups that hold nothing.
 * Two versions of a file that say the same have the same plain value.
 */
export const toPlainValue = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(toPlainValue).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .map(([key, inner]) => [key, toPlainValue(inner)] as const)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' ? value.trim().normalize('NFC') : String(value);
};

/** Whether two values say the same, however they are spelled. */
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(toPlainValue(a)) === JSON.stringify(toPlainValue(b));

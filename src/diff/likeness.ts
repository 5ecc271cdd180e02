const wordsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsOf);
  return (
    String(value ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
};

/** How many words two values share, from 0 to 1 (Dice coefficient of their sets of words). */
export const likenessOf = (a: unknown, b: unknown): number => {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const all = left.size + right.size;
  return all === 0 ? 0 : (2 * left.intersection(right).size) / all;
};

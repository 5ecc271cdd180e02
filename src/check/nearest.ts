/** Number of letters to add, drop, change or swap to get from one word to the other. */
export const distance = (from: string, to: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (here[column - 1] ?? 0) + 1,
        (above[column] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        best = Math.min(best, (before[column - 2] ?? Infinity) + 1);
      }
      here.push(best);
    }
    before = above;
    above = here;
  }
  return above[to.length] ?? 0;
};

// Accents of Latin letters only: the marks of Khmer, Thai and Burmese are half of their letters.
const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** The word most like `word`, when it is like enough to be meant. */
export const findNearest = (word: string, words: Iterable<string>): string | undefined => {
  const wanted = plain(word).slice(0, 80);
  let nearest: { word: string; steps: number } | undefined;
  for (const candidate of words) {
    const other = plain(candidate);
    // Half of a compound name is a common slip: `kampot` for `kh-kampot`.
    const part = wanted.length >= 4 && `-${other}-`.includes(`-${wanted}-`);
    const steps = part && wanted !== other ? 1 : distance(wanted, other.slice(0, 80));
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    if (wanted !== '' && steps <= allowed && (nearest === undefined || steps < nearest.steps))
      nearest = { word: candidate, steps };
  }
  return nearest?.word;
};

/** The end of an advice: did you mean this one. */
export const toSuggestion = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `did you mean "${nearest}"?`;

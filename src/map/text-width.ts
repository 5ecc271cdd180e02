/**
 * Width of a line of map lettering, in em of Noto Sans, a little on the safe side.
 * The build has no font engine; classes of letters are enough to keep labels apart.
 */
export function toTextWidth(text: string, isBold = false, letterSpacing = 0): number {
  let width = 0;
  let signs = 0;
  const letters = [...text.normalize('NFD')];
  letters.forEach((letter, index) => {
    const previous = letters[index - 1];
    const advance = isStacker(previous) ? stackedAdvance(letter) : advanceOf(letter);
    width += advance;
    if (advance > 0.12) signs += 1;
  });
  return width * (isBold ? 1.08 : 1) * safety + signs * letterSpacing;
}

/** Letters of Khmer, Burmese and Thai are smaller in their em than Latin ones; they are set larger to match. */
export function toScriptScale(text: string): number {
  if (/[\u1780-\u17ff\u1000-\u109f]/.test(text)) return 1.15;
  return /[\u0e00-\u0e7f]/.test(text) ? 1.1 : 1;
}

/** How far a script reaches above and below the line, in em. */
export function toTextExtent(text: string): { above: number; below: number } {
  if (/[\u1780-\u17ff]/.test(text)) return { above: 0.95, below: 0.5 };
  if (/[\u1000-\u109f]/.test(text)) return { above: 0.95, below: 0.5 };
  if (/[\u0e00-\u0e7f]/.test(text)) return { above: 1.05, below: 0.3 };
  return { above: 0.78, below: 0.24 };
}

/** The Khmer coeng and the Burmese virama put the next consonant under the one before. */
const isStacker = (letter: string | undefined) => letter === '\u17d2' || letter === '\u1039';

/** Below its neighbour a consonant takes no room, save the Khmer ro, which stands before it. */
const stackedAdvance = (letter: string) => (letter === '\u179a' ? 0.3 : 0.1);

/** The classes are off by up to a tenth. */
const safety = 1.06;

const classes: readonly [RegExp, number][] = [
  [/[\u0300-\u036f\u200b-\u200d]/, 0],
  [/[ ,.:;'’|!ijlI]/, 0.28],
  [/[ftr()\-–/]/, 0.38],
  [/[mMW@%]/, 0.93],
  [/[w]/, 0.79],
  [/[A-ZĐ]/, 0.66],
  [/[0-9]/, 0.572],
  [/[\u0020-\u024f]/, 0.58],
  // Thai: signs above and below, then the narrow leading vowels, then letters.
  [/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/, 0],
  [/[\u0e40-\u0e44]/, 0.36],
  [/[\u0e00-\u0e7f]/, 0.6],
  // Khmer: signs above and below, one-sided vowels, two-sided vowels, letters.
  [/[\u17b7-\u17bd\u17c6\u17c9-\u17d3]/, 0],
  [/[\u17b6\u17be\u17c1-\u17c3\u17c7\u17c8]/, 0.32],
  [/[\u17bf\u17c0\u17c4\u17c5]/, 0.62],
  [/[\u1783\u1788\u1789\u1796\u1799\u179f\u17a0\u17a2]/, 0.88],
  [/[\u1780-\u17ff]/, 0.64],
  // Burmese: signs above and below, side signs, wide letters, narrow letters.
  [/[\u102d-\u1030\u1032\u1036\u1037\u1039\u103a\u103d\u103e]/, 0.02],
  [/[\u102b\u102c\u1038\u103b\u103c]/, 0.38],
  [/[\u1031]/, 0.6],
  [/[\u1000\u1003\u1006\u1008-\u100a\u100f\u1010\u1011\u1018\u101a\u101c\u101e\u101f\u1021]/, 1.12],
  [/[\u1000-\u109f]/, 0.66],
];

function advanceOf(letter: string): number {
  return classes.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.9;
}

import { distance } from './nearest.ts';

// What a name that nobody bears was probably meant for. A shared word decides, never mere likeness of letters: "dried
// mango" is spelled much like "dried banana" and means mango.

/** A name cut into words: as it is written, and without accents, as many people type Vietnamese. */
export interface CutName {
  words: readonly string[];
  plain: readonly string[];
}

/** One spelling under which an entry is known. */
export interface Spelling extends CutName {
  id: string;
}

// The dictionaries of Node cut Khmer, Thai and Burmese too, whatever language is named here.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const folded = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/gu, 'd')
    .normalize('NFC');

/** Cuts a name into words; Khmer, Thai and Burmese, which are written without spaces, by the dictionary. */
export const cutName = (name: string): CutName => {
  const words = Array.from(segmenter.segment(name)).flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );
  return { words, plain: words.map(folded) };
};

const lettersIn = (words: readonly string[]) => words.join('').length;

/** Steps from one word to another that it may be a slip of; undefined when it is another word, as short ones are. */
const slip = (from: string, to: string): number | undefined => {
  if (from === to) return 0;
  const [short = '', long = ''] = [from, to].toSorted((a, b) => a.length - b.length);
  // An ending is one step: mango, mangoes.
  if (long.startsWith(short) && long.length - short.length <= Math.min(2, short.length - 2)) return 1;
  if (short.length < 4) return undefined;
  const allowed = Math.max(1, Math.floor(long.length / 4));
  if (long.length - short.length > allowed) return undefined;
  const steps = distance(from, to);
  return steps <= allowed ? steps : undefined;
};

const isLatin = (word: string) => /^\p{Script=Latin}/u.test(word);

/**
 * As `slip`, for a word among others: salt and malt are two, and in Khmer, Thai and Burmese one letter is half a word.
 */
const slipWithin = (from: string, to: string): number | undefined =>
  from === to || (isLatin(from) && from[0] === to[0]) ? slip(from, to) : undefined;

/** Sum of the steps of all words; undefined as soon as one is another word. */
const sum = (
  words: readonly string[],
  stepsOf: (word: string, at: number) => number | undefined,
): number | undefined => {
  let all = 0;
  for (const [at, word] of words.entries()) {
    const steps = stepsOf(word, at);
    if (steps === undefined) return undefined;
    all += steps;
  }
  return all;
};

/** The whole name with a slip or two, or with its words parted otherwise. */
const asWhole = (typed: readonly string[], words: readonly string[]): number | undefined => {
  const longest = Math.max(lettersIn(typed), lettersIn(words));
  if (typed.length === words.length) {
    const steps = sum(typed, (word, at) => slip(word, words[at] ?? ''));
    return steps !== undefined && steps <= Math.max(1, Math.floor(longest / 5)) ? steps : undefined;
  }
  const allowed = Math.floor(longest / 8);
  if (Math.abs(lettersIn(typed) - lettersIn(words)) > allowed) return undefined;
  const steps = distance(typed.join(''), words.join(''));
  return steps <= allowed ? steps : undefined;
};

/** Part of a name: `kampot` for `kh-kampot`. */
const asPart = (typed: readonly string[], words: readonly string[]): number | undefined => {
  if (typed.length >= words.length || lettersIn(typed) < 4) return undefined;
  const left = [...words];
  return sum(typed, (word) => {
    const slips = left.map((other) => slipWithin(word, other) ?? Infinity);
    const steps = Math.min(...slips);
    if (steps === Infinity) return undefined;
    left.splice(slips.indexOf(steps), 1);
    return steps;
  });
};

/** Where a whole name stands in the text: `mango` in `dried mango`. */
interface Stand {
  id: string;
  from: number;
  to: number;
  letters: number;
  steps: number;
}

const standsIn = (typed: readonly string[], id: string, words: readonly string[]): Stand[] => {
  const letters = lettersIn(words);
  const least = isLatin(words[0] ?? '') ? 3 : 2;
  if (words.length === 0 || words.length >= typed.length || letters < least) return [];
  return Array.from({ length: typed.length - words.length + 1 }, (_, from) => from).flatMap((from) => {
    const steps = sum(words, (word, at) => slipWithin(typed[from + at] ?? '', word));
    return steps === undefined ? [] : [{ id, from, to: from + words.length, letters, steps }];
  });
};

type Form = keyof CutName;

/** The entry whose name stands in the text, when all others that do are parts of it. */
const nameIn = (typed: CutName, spellings: readonly Spelling[], form: Form): string | undefined => {
  const stands = spellings
    .flatMap((spelling) => standsIn(typed[form], spelling.id, spelling[form]))
    .toSorted((a, b) => b.letters - a.letters || a.steps - b.steps);
  const [best] = stands;
  if (best === undefined) return undefined;
  const isApart = ({ id, from, to, letters, steps }: Stand) =>
    id !== best.id &&
    (from < best.from || to > best.to || (letters === best.letters && steps === best.steps));
  return stands.some(isApart) ? undefined : best.id;
};

type Measure = (typed: readonly string[], words: readonly string[]) => number | undefined;

/** The entries that are fewest steps away; several when it cannot be told which is meant. */
const nearestBy = (
  measure: Measure,
  typed: CutName,
  spellings: readonly Spelling[],
  form: Form,
): Set<string> => {
  let least = Infinity;
  let ids = new Set<string>();
  for (const spelling of spellings) {
    const steps = measure(typed[form], spelling[form]);
    if (steps === undefined || steps > least) continue;
    if (steps < least) ids = new Set();
    least = steps;
    ids.add(spelling.id);
  }
  return ids;
};

/**
 * The id of the entry that a name was probably meant for: the whole name misspelled, a part of one name only, or a text
 * in which one name stands. Undefined when no word is shared, and when several entries share it.
 */
export const findNearestName = (typed: CutName, spellings: readonly Spelling[]): string | undefined => {
  if (typed.words.length === 0) return undefined;
  for (const measure of [asWhole, asPart])
    for (const form of ['words', 'plain'] as const) {
      const [only, ...others] = nearestBy(measure, typed, spellings, form);
      if (only !== undefined) return others.length === 0 ? only : undefined;
    }
  return nameIn(typed, spellings, 'words') ?? nameIn(typed, spellings, 'plain');
};

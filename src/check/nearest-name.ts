import { withoutLatinAccents } from '../schema/latin-accents.ts';
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

/** Cuts a name into words; Khmer, Thai and Burmese, which are written without spaces, by the dictionary. */
export const cutName = (name: string): CutName => {
  const words = Array.from(segmenter.segment(name)).flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );
  return { words, plain: words.map(withoutLatinAccents) };
};

const lettersIn = (words: readonly string[]) => words.join('').length;

/** Steps from one word to another that it may be a slip of; undefined when it is another word, as short ones are. */
const slip = (from: string, to: string): number | undefined => {
  if (from === to) return 0;
  const [short, long] = from.length <= to.length ? [from, to] : [to, from];
  // An ending is one step: mango, mangoes.
  if (long.startsWith(short) && long.length - short.length <= Math.min(2, short.length - 2)) return 1;
  if (short.length < 4) return undefined;
  const allowed = Math.max(1, Math.floor(long.length / 4));
  if (long.length - short.length > allowed) return undefined;
  // A slip at both ends is another word; this spares most of the work.
  if (from[0] !== to[0] && from.at(-1) !== to.at(-1)) return undefined;
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

/** Steps from what was typed to a name; undefined when it means another. */
type Measure = (typed: readonly string[], words: readonly string[]) => number | undefined;

/** The whole name with a slip or two. */
const asWhole: Measure = (typed, words) => {
  if (typed.length !== words.length) return undefined;
  const steps = sum(typed, (word, at) => slip(word, words[at] ?? ''));
  const longest = Math.max(lettersIn(typed), lettersIn(words));
  return steps !== undefined && steps <= Math.max(1, Math.floor(longest / 5)) ? steps : undefined;
};

/** The whole name with its words parted otherwise, and hardly a slip. */
const asJoined: Measure = (typed, words) => {
  if (typed.length === words.length || typed[0]?.[0] !== words[0]?.[0]) return undefined;
  const [from, to] = [typed.join(''), words.join('')];
  const allowed = Math.floor(Math.max(from.length, to.length) / 8);
  if (Math.abs(from.length - to.length) > allowed) return undefined;
  const steps = distance(from, to);
  return steps <= allowed ? steps : undefined;
};

/** Part of a name: `kampot` for `kh-kampot`. */
const asPart: Measure = (typed, words) => {
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
  if (words.length === 0 || words.length >= typed.length) return [];
  const least = isLatin(words[0] ?? '') ? 3 : 2;
  if (letters < least) return [];
  return Array.from({ length: typed.length - words.length + 1 }, (_, from) => from).flatMap((from) => {
    const steps = sum(words, (word, at) => slipWithin(typed[from + at] ?? '', word));
    return steps === undefined ? [] : [{ id, from, to: from + words.length, letters, steps }];
  });
};

type Form = keyof CutName;

/** The spellings of a collection, and which of them hold a word: most of them need not be looked at. */
export interface NameIndex {
  spellings: readonly Spelling[];
  /** Places in `spellings` by word. */
  places: Readonly<Record<Form, ReadonlyMap<string, readonly number[]>>>;
}

/** Spellings by the words in them. */
export const toNameIndex = (spellings: readonly Spelling[]): NameIndex => {
  const placesOf = (form: Form) => {
    const places = new Map<string, number[]>();
    for (const [place, spelling] of spellings.entries())
      for (const word of new Set(spelling[form])) {
        const known = places.get(word);
        if (known) known.push(place);
        else places.set(word, [place]);
      }
    return places;
  };
  return { spellings, places: { words: placesOf('words'), plain: placesOf('plain') } };
};

interface Candidates {
  /** Spellings with a word for each that was typed. */
  full: Spelling[];
  /** Spellings all of whose words were typed. */
  within: Spelling[];
}

/** Spellings that share words with what was typed, a slip aside. */
const candidatesFor = (typed: CutName, { spellings, places }: NameIndex, form: Form): Candidates => {
  const answered = new Map<number, number>();
  const shared = new Map<number, Set<string>>();
  for (const word of new Set(typed[form])) {
    const here = new Set<number>();
    for (const [other, holders] of places[form])
      if (slip(word, other) !== undefined)
        for (const place of holders) {
          here.add(place);
          const words = shared.get(place) ?? new Set();
          shared.set(place, words.add(other));
        }
    for (const place of here) answered.set(place, (answered.get(place) ?? 0) + 1);
  }
  const asked = new Set(typed[form]).size;
  const pick = (isOne: (place: number, spelling: Spelling) => boolean) =>
    [...answered.keys()].flatMap((place) => {
      const spelling = spellings[place];
      return spelling !== undefined && isOne(place, spelling) ? [spelling] : [];
    });
  return {
    full: pick((place) => answered.get(place) === asked),
    within: pick((place, spelling) => shared.get(place)?.size === new Set(spelling[form]).size),
  };
};

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

/** More letters are no name with a slip in it. */
const longestTyped = 120;

/**
 * The id of the entry that a name was probably meant for: the whole name misspelled, a part of one name only, or a text
 * in which one name stands. Undefined when no word is shared, and when several entries share it.
 */
export const findNearestName = (typed: CutName, index: NameIndex): string | undefined => {
  if (typed.words.length === 0 || lettersIn(typed.words) > longestTyped) return undefined;
  const found = {
    words: candidatesFor(typed, index, 'words'),
    plain: candidatesFor(typed, index, 'plain'),
  };
  for (const measure of [asWhole, asJoined, asPart])
    for (const form of ['words', 'plain'] as const) {
      const among = measure === asJoined ? index.spellings : found[form].full;
      const [only, ...others] = nearestBy(measure, typed, among, form);
      if (only !== undefined) return others.length === 0 ? only : undefined;
    }
  return nameIn(typed, found.words.within, 'words') ?? nameIn(typed, found.plain.within, 'plain');
};

import { toLatinDigits } from '../schema/latin-digits.ts';
import { cutSyllables, cutWords, unspacedLetters } from './cut-words.ts';
import { comparable } from './comparable.ts';
import { isOneErrorAway } from './typing-error.ts';

/** The file behind it, written at build: products and provinces with their words in five languages. */
export interface VocabularyFile {
  products: Record<string, { words: readonly string[]; hs: readonly string[] }>;
  provinces: Record<string, { words: readonly string[] }>;
}

/** What a query means, as far as the vocabulary knows. */
export interface Understood {
  /** The query as it was typed, or with its typing errors mended. */
  text: string;
  /** Ids of the products it names, by word or HS code. */
  products: string[];
  /** Ids of the provinces it names. */
  provinces: string[];
  /** Whether it says nothing else: who makes or lies in what was named is then the whole answer. */
  saysNothingElse: boolean;
}

/** Shorter words have too many neighbours for a guess to help. */
const shortestMended = 4;

const asWritten = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Four to ten digits, with dots or not, with the letters HS or not: an HS code, cut to its six digits. */
const hsCode = (text: string): string | undefined => {
  const digits = /^(?:hs\s*)?((?:\d\s*\.?\s*){4,10})$/iu.exec(toLatinDigits(text).trim())?.[1];
  const code = digits?.replace(/\D/gu, '').slice(0, 6);
  return code?.length === 5 ? code.slice(0, 4) : code;
};

/** Pieces of a query that can be put together again: Latin words, other scripts as `cut` cuts them. */
const piecesOf = (text: string, cut: (part: string) => string[]): string[] =>
  text
    .split(/[\s,;:!?()"“”„«»]+/u)
    .flatMap(cut)
    .filter(Boolean);

const endsUnspaced = new RegExp(`[${unspacedLetters}]$`, 'u');
const beginsUnspaced = new RegExp(`^[${unspacedLetters}]`, 'u');

/** Whether a space parts two pieces where they are put together. */
const needsSpace = (before: string, after: string) =>
  !endsUnspaced.test(before) && !beginsUnspaced.test(after);

const together = (pieces: readonly string[]): string =>
  pieces.reduce(
    (text, piece) => (text === '' ? piece : text + (needsSpace(text, piece) ? ' ' : '') + piece),
    '',
  );

/** Ids under a word as written, and under the word without accents, as many type Vietnamese. */
class Phrases {
  readonly #written = new Map<string, Set<string>>();
  readonly #bare = new Map<string, Set<string>>();
  /** Length of the longest phrase in pieces. */
  longest = 0;

  add(words: readonly string[], id: string) {
    const into = (map: Map<string, Set<string>>, key: string) =>
      map.set(key, (map.get(key) ?? new Set()).add(id));
    for (const word of words) {
      into(this.#written, asWritten(word));
      into(this.#bare, comparable(word));
      this.longest = Math.max(this.longest, piecesOf(word, cutSyllables).length);
    }
  }

  /** Who types accents means them: "cám" is not "cam". Who types none may mean either. */
  get(phrase: string): ReadonlySet<string> | undefined {
    const written = asWritten(phrase);
    if (written !== comparable(phrase)) return this.#written.get(written);
    return [written, written.replace(/s$/u, ''), written.replace(/es$/u, '')]
      .map((form) => this.#bare.get(form))
      .find((ids) => ids !== undefined);
  }

  /** Latin words in the phrases. */
  words(): string[] {
    return [...this.#bare.keys()].flatMap((phrase) => phrase.match(/[a-z]{2,}/gu) ?? []);
  }
}

/** A Latin word without accents, when it is long enough to be mended. */
const mendable = (word: string): string | undefined => {
  const bare = comparable(word);
  return /^[a-z]+$/u.test(bare) && bare.length >= shortestMended ? bare : undefined;
};

/** Whether a bare word is known, or the beginning of a known one, or more than one of it. */
const isKnown = (bare: string, known: readonly string[]): boolean =>
  known.some((one) => one.startsWith(bare) || `${one}s` === bare);

const latinWordsOf = (text: string): string[] => text.match(/[\p{Script=Latin}\p{M}]+/gu) ?? [];

/** Known words one typing error away from an unknown Latin word. */
const mendingsOf = (word: string, known: readonly string[]): string[] => {
  const bare = mendable(word);
  if (bare === undefined || isKnown(bare, known)) return [];
  return known.filter((one) => one.length > 2 && isOneErrorAway(bare, one));
};

/** Reads a query by the vocabulary of the site: products and provinces in any of five languages, HS codes, one typing error a word. */
export class Vocabulary {
  readonly #codes: (readonly [id: string, codes: readonly string[]])[];
  readonly #provinces: ReadonlySet<string>;
  readonly #phrases = new Phrases();
  /** Latin words of products and provinces, without accents. */
  readonly #known: readonly string[];

  constructor({ products, provinces }: VocabularyFile) {
    this.#codes = Object.entries(products).map(([id, { hs }]) => [id, hs]);
    this.#provinces = new Set(Object.keys(provinces));
    for (const [id, subject] of [...Object.entries(products), ...Object.entries(provinces)])
      this.#phrases.add(subject.words, id);
    this.#known = this.#phrases.words();
  }

  #productsOfCode(code: string): string[] {
    const startingWith = (start: string) =>
      this.#codes.flatMap(([id, codes]) => (codes.some((each) => each.startsWith(start)) ? id : []));
    const exact = startingWith(code);
    return exact.length > 0 ? exact : startingWith(code.slice(0, 4));
  }

  #mend(text: string, known: readonly string[]): string {
    let mended = text;
    for (const word of latinWordsOf(text)) {
      const options = mendingsOf(word, known);
      // A word that makes the whole a product or a province is the likeliest.
      const best =
        options.find((option) => this.#phrases.get(mended.replace(word, option))) ??
        options.find((option) => this.#phrases.get(option)) ??
        options[0];
      if (best !== undefined) mended = mended.replace(word, best);
    }
    return mended;
  }

  /** What the pieces name, the longest phrases first, and whether none is left over; with `atLeast` no phrase of fewer pieces. */
  #named(pieces: readonly string[], atLeast = 1): { ids: string[]; saysNothingElse: boolean } {
    const named = new Set<string>();
    let saysNothingElse = pieces.length > 0;
    for (let at = 0; at < pieces.length;) {
      let taken = Math.min(this.#phrases.longest, pieces.length - at);
      for (; taken >= atLeast; taken -= 1) {
        const ids = this.#phrases.get(together(pieces.slice(at, at + taken)));
        for (const id of ids ?? []) named.add(id);
        if (ids) break;
      }
      if (taken < atLeast) saysNothingElse = false;
      at += taken >= atLeast ? taken : 1;
    }
    return { ids: [...named], saysNothingElse };
  }

  /** By the words of the dictionary; where these cut a name apart, by syllables, of which one alone is too little. */
  #subjectsIn(text: string): { ids: string[]; saysNothingElse: boolean } {
    const byWord = this.#named(piecesOf(text, cutWords));
    return byWord.ids.length > 0 ? byWord : this.#named(piecesOf(text, cutSyllables), 2);
  }

  #understandText(text: string): Understood {
    const { ids, saysNothingElse } = this.#subjectsIn(text);
    return {
      text,
      products: ids.filter((id) => !this.#provinces.has(id)),
      provinces: ids.filter((id) => this.#provinces.has(id)),
      saysNothingElse,
    };
  }

  /** What a query means as it is typed. */
  understand(typed: string): Understood {
    const code = hsCode(typed);
    if (code !== undefined) {
      const products = this.#productsOfCode(code);
      return { text: typed, products, provinces: [], saysNothingElse: products.length > 0 };
    }
    return this.#understandText(typed);
  }

  /** Whether a query, as it was understood, names no product and holds a Latin word that neither products nor provinces know. */
  mayBeMistyped({ text, products }: Understood): boolean {
    if (products.length > 0) return false;
    return latinWordsOf(text).some((word) => {
      const bare = mendable(word);
      return bare !== undefined && !isKnown(bare, this.#known);
    });
  }

  /**
   * What a query that may be mistyped means when one typing error in each Latin word is mended, by the words of products
   * and provinces and by `names`, Latin words in small letters. As it was understood when mending explains no more.
   */
  mended(asTyped: Understood, names: readonly string[]): Understood {
    if (!this.mayBeMistyped(asTyped)) return asTyped;
    const known = [...new Set([...names.map(comparable), ...this.#known])].toSorted();
    const mended = this.#understandText(this.#mend(asTyped.text, known));
    return mended.products.length > 0 || asTyped.provinces.length === 0 ? mended : asTyped;
  }
}

import { cutRuns, cutSyllables, cutWords } from './cut-words.ts';
import { toToken } from './token.ts';

/** Quotation marks would ask Pagefind for an exact phrase, which spelled words cannot give. */
const quotes = /["“”„«»]/gu;

const asQuery = (pieces: readonly string[]) =>
  pieces
    .map((piece) => toToken(piece))
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .join(' ');

/**
 * The queries behind what a reader typed, the sharpest first: unbroken as typed, cut into words, cut into syllables.
 * Forms that come to the same are given once; an empty text gives none.
 */
export const queriesOf = (typed: string): string[] => {
  const text = typed.replace(quotes, ' ');
  return [...new Set([cutRuns, cutWords, cutSyllables].map((cut) => asQuery(cut(text))))].filter(Boolean);
};

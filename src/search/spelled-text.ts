import { cutWords, unspacedLetters } from './cut-words.ts';
import { toToken, withoutTokens } from './token.ts';

/** Stands before a word that the text itself does not part from the one before. Pagefind keeps it in its copy alone. */
const tie = '⁞';

const unspaced = new RegExp(`[${unspacedLetters}]`, 'u');
const isWord = (piece: string) => /[\p{L}\p{N}]/u.test(piece);

const toSpelling = (piece: string): string =>
  unspaced.test(piece) && isWord(piece) ? toToken(piece) : piece;

/**
 * A text as the index takes it: Khmer, Burmese and Thai cut into words, each spelled as a query spells it, because a
 * word inside a sentence of theirs could not be found otherwise. What is in other scripts stays as it is.
 */
export const toSpelledText = (text: string): string =>
  text
    .normalize('NFC')
    .split(/(\s+)/u)
    .map((part) => (unspaced.test(part) ? cutWords(part).map(toSpelling).join(` ${tie}`) : part))
    .join('');

/** The text that a reader saw, of a text that was spelled. */
export const fromSpelledText = (text: string): string => withoutTokens(text).replaceAll(` ${tie}`, '');

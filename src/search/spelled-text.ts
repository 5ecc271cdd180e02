import { cutWords, unspacedLetters } from './cut-words.ts';
import { toToken, withoutTokens } from './token.ts';

/** Stands where the text itself has a space. Pagefind keeps it in its copy and does not index it. */
const space = '⁞';

const unspaced = new RegExp(`[${unspacedLetters}]`, 'u');
const isUnspaced = (piece = ''): boolean => unspaced.test(piece);
const isWord = (piece: string) => /[\p{L}\p{N}]/u.test(piece);

const joined = (pieces: readonly string[]) =>
  pieces.map((piece) => (isUnspaced(piece) && isWord(piece) ? toToken(piece) : piece)).join(' ');

/**
 * A text as the index takes it: Khmer, Burmese and Thai cut into words, each spelled as a query spells it, because a
 * word inside a sentence of theirs could not be found otherwise. What is in other scripts stays as it is.
 */
export const toSpelledText = (text: string): string => {
  if (!isUnspaced(text)) return text;
  const chunks = text.normalize('NFC').split(/\s+/u).filter(Boolean).map(cutWords);
  return chunks
    .map((pieces, index) => {
      const before = chunks[index - 1];
      if (!before) return joined(pieces);
      return isUnspaced(before.at(-1)) || isUnspaced(pieces[0])
        ? ` ${space} ${joined(pieces)}`
        : ` ${joined(pieces)}`;
    })
    .join('');
};

const afterUnspaced = new RegExp(`([${unspacedLetters}]) (?=\\S)`, 'gu');
/** Pagefind adds a full stop and a space where a text ends; that space stays. */
const beforeUnspaced = new RegExp(`([^\\s.]) (?=[${unspacedLetters}])`, 'gu');

/** The text that a reader saw, of a text that was spelled. */
export const fromSpelledText = (text: string): string =>
  withoutTokens(text)
    .replace(afterUnspaced, '$1')
    .replace(beforeUnspaced, '$1')
    .replaceAll(new RegExp(` ?${space} ?`, 'gu'), ' ');

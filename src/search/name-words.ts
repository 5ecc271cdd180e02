import { cutWords } from './cut-words.ts';
import { toToken, withoutAccents } from './token.ts';

/** Punctuation at the ends of a word, and pieces that are nothing else. */
export const edges = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

const spelled = (pieces: readonly string[]): string[] => [
  ...new Set(pieces.map((piece) => toToken(piece.replace(edges, ''))).filter(Boolean)),
];

/** Words of a name or of a query, as the index spells them; each once. */
export const wordsOfText = (text: string): string[] => spelled(cutWords(text));

/** Words by which a name is found: with accents, and without, as many people type Vietnamese; each once. */
export const wordsOfName = (name: string): string[] =>
  spelled([...cutWords(name), ...withoutAccents(name).split(/\s+/u)]);

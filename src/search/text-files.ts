import { edges, wordsOfText } from './name-words.ts';
import { isMark, withoutAccents } from './token.ts';
import { rowsOfWords, toWordFiles, type LoadWordFile, type WordFile } from './word-files.ts';

/** The first word of each file of words, in order. */
export type TextIndex = string[];

/** A word with what it is made of: "low-fat" is found by "low-fat", "low" and "fat". */
const partsOf = (word: string): string[] => [word, ...word.split(/[^\p{L}\p{N}\p{M}]+/u)];

/** Words of a page's text as Pagefind keeps it, with accents and without; each once. */
export const wordsOfPage = (content: string): string[] => {
  const words = content
    .split(/\s+/u)
    .map((word) => word.replace(edges, '').toLowerCase())
    .filter((word) => !isMark(word))
    .flatMap(partsOf);
  return [...new Set(words.flatMap((word) => [word, withoutAccents(word)]))].filter(Boolean);
};

/** Writes an index of the texts of a list. `rows` has what Pagefind keeps of the page of each row. */
export const toTextFiles = (rows: readonly string[]): { index: TextIndex; files: WordFile[] } => {
  const { firsts, files } = toWordFiles(rows.map(wordsOfPage));
  return { index: firsts, files };
};

/** Rows whose pages hold every word of a text or words that begin so, those with whole words first. */
export const findTexts = async (index: TextIndex, text: string, load: LoadWordFile): Promise<number[]> =>
  (await rowsOfWords(index, wordsOfText(text), load))
    .toSorted((a, b) => a.inPart - b.inPart || a.row - b.row)
    .map(({ row }) => row);

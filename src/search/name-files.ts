import { wordsOfName, wordsOfText } from './name-words.ts';
import { rowsOfWords, toWordFiles, type LoadWordFile, type WordFile } from './word-files.ts';

/** What is needed to find rows by name, beside the words themselves. */
export interface NameIndex {
  /** The first word of each file, in order. */
  firsts: string[];
  /** Numbers of words in the names of each row, the least first, a digit to the base of 36 each; a space parts rows. */
  lengths: string;
}

const toDigit = (length: number): string => Math.min(35, length).toString(36);
const lengthsOf = (names: readonly string[]): string =>
  [...new Set(names.map((name) => toDigit(wordsOfText(name).length)))].toSorted().join('');

/** Writes an index of names. `rows` has the names of each row. */
export const toNameFiles = (
  rows: readonly (readonly string[])[],
): { index: NameIndex; files: WordFile[] } => {
  const { firsts, files } = toWordFiles(rows.map((names) => names.flatMap(wordsOfName)));
  return { index: { firsts, lengths: rows.map(lengthsOf).join(' ') }, files };
};

/** A row whose names hold every word of a text. */
export interface FoundName {
  row: number;
  /** Whether it has all words whole and a name of so many words: the text is its name, as far as the files tell. */
  isWhole: boolean;
}

/**
 * Rows whose names hold every word of a text or words that begin so: first those whose name the text is, then those that
 * hold the words whole, of these the shortest names. `load` fetches a file.
 */
export const findNames = async (index: NameIndex, text: string, load: LoadWordFile): Promise<FoundName[]> => {
  const words = wordsOfText(text);
  const lengths = index.lengths.split(' ');
  return (await rowsOfWords(index.firsts, words, load))
    .map(({ row, inPart }) => {
      const length = lengths[row] ?? '';
      return { row, inPart, length, isWhole: inPart === 0 && length.includes(toDigit(words.length)) };
    })
    .toSorted(
      (a, b) =>
        Number(b.isWhole) - Number(a.isWhole) ||
        a.inPart - b.inPart ||
        a.length.localeCompare(b.length, 'en') ||
        a.row - b.row,
    )
    .map(({ row, isWhole }) => ({ row, isWhole }));
};

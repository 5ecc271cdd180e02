import { byKey } from '../model/by-key.ts';
import { wordsOfName, wordsOfText } from './name-words.ts';
import { fromGaps, toGaps } from '../model/filters/row-gaps.ts';

/** Words of names, each with the distances of the rows that have it in a name. */
export type NameFile = Record<string, number[]>;

/** What is needed to find rows by name, beside the words themselves. */
export interface NameIndex {
  /** The first word of each file, in order. */
  firsts: string[];
  /** Numbers of words in the names of each row, the least first, a digit to the base of 36 each; a space parts rows. */
  lengths: string;
}

/** Characters of a file, about a third of that on the line: a search by name fetches one file a word. */
const fileSize = 9000;

const toDigit = (length: number): string => Math.min(35, length).toString(36);
const lengthsOf = (names: readonly string[]): string =>
  [...new Set(names.map((name) => toDigit(wordsOfText(name).length)))].toSorted().join('');

/** Writes an index of names in files that are small, whatever the length of the list. `rows` has the names of each row. */
export const toNameFiles = (
  rows: readonly (readonly string[])[],
): { index: NameIndex; files: NameFile[] } => {
  const found = byKey([...rows.keys()], (row) => (rows[row] ?? []).flatMap(wordsOfName));
  const files: NameFile[] = [];
  const firsts: string[] = [];
  let room = 0;
  for (const [word, some] of [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const gaps = toGaps(some);
    const size = JSON.stringify([word, gaps]).length;
    if (size > room) {
      files.push({});
      firsts.push(word);
      room = fileSize;
    }
    room -= size;
    Object.assign(files.at(-1) ?? {}, { [word]: gaps });
  }
  return { index: { firsts, lengths: rows.map(lengthsOf).join(' ') }, files };
};

/** So short a beginning fits half of all names; a word of one letter must be there as it is. */
const isBeginning = (word: string) => word.length > 1;
const lastWith = (word: string) => (isBeginning(word) ? `${word}\uffff` : word);

/** Numbers of the files that can hold a word, or words that begin with it. */
const filesWith = ({ firsts }: NameIndex, word: string): number[] => {
  const last = lastWith(word);
  return firsts.flatMap((first, file) => {
    const next = firsts[file + 1];
    return first <= last && (next === undefined || next > word) ? [file] : [];
  });
};

/** Rows of a word by whether they have all of it; rows that have it whole come with `true`. */
const rowsWith = (files: readonly NameFile[], word: string): Map<number, boolean> => {
  const rows = new Map<number, boolean>();
  for (const [held, gaps] of files.flatMap((file) => Object.entries(file))) {
    if (held !== word && !(isBeginning(word) && held.startsWith(word))) continue;
    for (const row of fromGaps(gaps)) rows.set(row, held === word || (rows.get(row) ?? false));
  }
  return rows;
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
export const findNames = async (
  index: NameIndex,
  text: string,
  load: (file: number) => Promise<NameFile>,
): Promise<FoundName[]> => {
  const words = wordsOfText(text);
  const found = await Promise.all(
    words.map(async (word) => rowsWith(await Promise.all(filesWith(index, word).map(load)), word)),
  );
  const [fewest, ...others] = found.toSorted((a, b) => a.size - b.size);
  const lengths = index.lengths.split(' ');
  return [...(fewest?.keys() ?? [])]
    .filter((row) => others.every((rows) => rows.has(row)))
    .map((row) => {
      const inPart = found.filter((rows) => !rows.get(row)).length;
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

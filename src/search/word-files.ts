import { byKey } from '../model/by-key.ts';
import { fromGaps, toGaps } from '../model/filters/row-gaps.ts';

/** Words, each with the distances of the rows that have it. */
export type WordFile = Record<string, number[]>;

/** Words of a list, in files that are small whatever its length. */
export interface WordFiles {
  /** The first word of each file, in order. */
  firsts: string[];
  files: WordFile[];
}

/** Fetches a file by its number. */
export type LoadWordFile = (file: number) => Promise<WordFile>;

/** Characters of a file, about a third of that on the line: a search fetches one file a word. */
const fileSize = 9000;

/** Puts the words of rows into files. */
export const toWordFiles = (rows: readonly (readonly string[])[]): WordFiles => {
  const found = byKey([...rows.keys()], (row) => rows[row] ?? []);
  const files: WordFile[] = [];
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
  return { firsts, files };
};

/** So short a beginning fits half of all words; a word of one letter must be there as it is. */
const isBeginning = (word: string) => word.length > 1;

/** Files that are fetched for a beginning of words; what fits words in more of them is taken for a whole word. */
const mostFiles = 6;

/** Numbers of the files that can hold words from one to another. */
const filesBetween = (firsts: readonly string[], from: string, to: string): number[] =>
  firsts.flatMap((first, file) => {
    const next = firsts[file + 1];
    return first <= to && (next === undefined || next > from) ? [file] : [];
  });

/** Rows of a word and of the words that begin with it; rows that have it whole come with `true`. */
const rowsOfWord = async (
  firsts: readonly string[],
  word: string,
  load: LoadWordFile,
): Promise<Map<number, boolean>> => {
  const lastOfAll = isBeginning(word) ? `${word}\uffff` : word;
  const last = filesBetween(firsts, word, lastOfAll).length > mostFiles ? word : lastOfAll;
  const files = await Promise.all(filesBetween(firsts, word, last).map(load));
  const rows = new Map<number, boolean>();
  for (const [held, gaps] of files.flatMap((file) => Object.entries(file))) {
    if (held < word || held > last) continue;
    for (const row of fromGaps(gaps)) rows.set(row, held === word || (rows.get(row) ?? false));
  }
  return rows;
};

/** A row that has every word that was asked for. */
export interface RowOfWords {
  row: number;
  /** How many of the words it has only as beginnings of others. */
  inPart: number;
}

/** Rows that have each of some words, or a word that begins so. `firsts` are the first words of the files. */
export const rowsOfWords = async (
  firsts: readonly string[],
  words: readonly string[],
  load: LoadWordFile,
): Promise<RowOfWords[]> => {
  const found = await Promise.all(words.map((word) => rowsOfWord(firsts, word, load)));
  const [fewest, ...others] = found.toSorted((a, b) => a.size - b.size);
  return [...(fewest?.keys() ?? [])]
    .filter((row) => others.every((rows) => rows.has(row)))
    .map((row) => ({ row, inPart: found.filter((rows) => !rows.get(row)).length }));
};

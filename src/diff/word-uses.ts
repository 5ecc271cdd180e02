import { takeApart } from '../check/parts.ts';
import type { EntryVersion } from './entry-version.ts';

/** A file of the content, read only when its text holds the word. */
export interface SearchedFile {
  text: string;
  read(): EntryVersion | string;
}

/** How many entries use each word of the vocabulary. Words are told by `collection/id`. */
export const countUses = (words: readonly string[], files: Iterable<SearchedFile>): Map<string, number> => {
  const counts = new Map(words.map((word) => [word, 0]));
  const ids = words.map((word) => word.slice(word.indexOf('/') + 1));
  for (const { text, read } of files) {
    if (!ids.some((id) => text.includes(id))) continue;
    const version = read();
    if (typeof version === 'string') continue;
    const used = new Set(
      takeApart(version.schema, version.value).leaves.map(
        ({ value, meta }) => `${meta.references}/${String(value)}`,
      ),
    );
    for (const [word, count] of counts) if (used.has(word)) counts.set(word, count + 1);
  }
  return counts;
};

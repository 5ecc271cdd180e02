import { comparable } from './comparable.ts';
import type { IndexedPage } from './indexed-page.ts';

/** How near a result is to what was asked: 0 the name itself, 1 words of the name, 2 the subject, 3 anything else. */
export type Nearness = 0 | 1 | 2 | 3;

const hasAll = (words: ReadonlySet<string>, query: string) =>
  query.split(' ').every((word) => words.has(word));

/** Nearness of a page to what the reader typed; `queries` are the forms it was searched in. */
export const nearnessOf = (
  typed: string,
  queries: readonly string[],
  title: string,
  page: IndexedPage,
): Nearness => {
  if (comparable(title) === comparable(typed)) return 0;
  if (queries.some((query) => hasAll(page.names, query))) return 1;
  return queries.some((query) => hasAll(page.subjects, query)) ? 2 : 3;
};

/**
 * Nearness of an entry of which only the names are known: 0 one of them is what was asked, 1 it makes or is in what
 * was named, 2 a name holds every word, 3 anything else.
 */
export const nearnessOfName = (asked: string, names: readonly string[], meant: boolean): Nearness => {
  const wanted = comparable(asked);
  const known = names.map(comparable);
  if (known.includes(wanted)) return 0;
  if (meant) return 1;
  return known.some((name) => wanted.split(' ').every((word) => name.includes(word))) ? 2 : 3;
};

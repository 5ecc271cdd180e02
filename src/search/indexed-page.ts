import { sectionMark } from './indexed-words.ts';
import { fromSpelledText } from './spelled-text.ts';

/** A page as Pagefind kept it, taken apart again: what the reader sees, and the indexed words by section. */
export interface IndexedPage {
  visible: string;
  names: ReadonlySet<string>;
  subjects: ReadonlySet<string>;
}

/** Pagefind adds a full stop where a text ends. */
const wordsIn = (section: string | undefined) =>
  new Set(
    (section ?? '')
      .replace(/\.(?=\s|$)/gu, '')
      .split(/\s+/u)
      .filter(Boolean),
  );

/** Takes a page's indexed text apart at the section marks. A page without marks is all visible. */
export const toIndexedPage = (content: string): IndexedPage => {
  const first = content.indexOf(sectionMark);
  const last = content.lastIndexOf(sectionMark);
  if (first < 0) return { visible: fromSpelledText(content), names: new Set(), subjects: new Set() };
  const [, names, subjects] = content.slice(first, last).split(sectionMark);
  const before = content.slice(0, first).trim();
  const after = content.slice(last + sectionMark.length).replace(/^[.\s]+/u, '');
  return {
    visible: fromSpelledText(`${before} ${after}`.trim()),
    names: wordsIn(names),
    subjects: wordsIn(subjects),
  };
};

import type { PageParts } from './page-parts.ts';

/** Addresses of what a search reads. */
export interface SearchFiles {
  /** The folder that Pagefind wrote. */
  index: string;
  /** Products and provinces with their words. */
  vocabulary: string;
  /** Latin words of names, by which a typing error is recognised. */
  nameWords: string;
}

/** The addresses as they stand on an element of the page. */
export const searchFiles = (parts: PageParts): SearchFiles => ({
  index: parts.text('index'),
  vocabulary: parts.text('vocabulary'),
  nameWords: parts.text('nameWords'),
});

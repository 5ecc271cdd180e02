import { proseCollections, type ProseCollection } from '../../schema/collections.ts';
import type { Language } from '../../schema/language.ts';
import { entriesOf, type Atlas } from '../atlas.ts';
import { entryFile } from '../entry-file.ts';

/** A file of texts, and whether a speaker of its language has read it. */
export interface TextReview {
  /** Path from the root of the repository. */
  file: string;
  /** Undefined when one file holds all five languages, as the words of the vocabulary do. */
  language: Language | undefined;
  reviewed: boolean;
  /** Day the text was written, where its head says so. */
  written: string | undefined;
}

/** The head of a prose text in one language. */
export interface ReviewedHead {
  collection: ProseCollection;
  language: Language;
  id: string;
  head: { review: string; written?: string };
}

const isReviewed = (review: string) => review === 'reviewed';

/** Every file with a review: prose, the words of the interface, the words for products, the guides to needs; in order of path. */
export const textReviews = (
  atlas: Atlas,
  heads: readonly ReviewedHead[],
  wordReviews: Readonly<Record<Language, string>>,
): TextReview[] =>
  [
    ...heads.map(({ collection, language, id, head }) => ({
      file: `content/${proseCollections[collection].folder}/${language}/${id}.mdx`,
      language,
      reviewed: isReviewed(head.review),
      written: head.written,
    })),
    ...(Object.entries(wordReviews) as [Language, string][]).map(([language, review]) => ({
      file: `src/words/${language}.yaml`,
      language,
      reviewed: isReviewed(review),
      written: undefined,
    })),
    ...entriesOf(atlas, 'products').map((entry) => ({
      file: entryFile(entry),
      language: undefined,
      reviewed: isReviewed(entry.data.review),
      written: undefined,
    })),
    ...entriesOf(atlas, 'needs').flatMap((entry) =>
      entry.data.guide
        ? {
            file: entryFile(entry),
            language: undefined,
            reviewed: isReviewed(entry.data.guide.review),
            written: undefined,
          }
        : [],
    ),
  ].toSorted((a, b) => (a.file < b.file ? -1 : 1));

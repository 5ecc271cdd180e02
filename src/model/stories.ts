import type { ProseOf } from '../schema/collections.ts';
import type { Language } from '../schema/language.ts';
import { getProseHead, getProseIds, type ProseHead } from './read-content.ts';

type Subjects = Pick<ProseOf<'stories'>, 'clusters' | 'provinces' | 'publications'>;

/** A case study in the reader's language or in English, and what it is about. */
export interface Story extends ProseHead<'stories'> {
  about: Subjects;
}

/** One cluster, province or publication. */
type Subject = { [K in keyof Subjects]?: string };

const isAbout = (about: Subjects, subject: Subject) =>
  (Object.entries(subject) as [keyof Subjects, string][]).every(([kind, id]) => about[kind].includes(id));

/** Case studies by title, all or those about something. What they are about stands in the English text only. */
export const getStories = async (language: Language, subject: Subject = {}): Promise<Story[]> => {
  const stories = await Promise.all(
    (await getProseIds('stories')).map(async (id) => {
      const [text, english] = await Promise.all(
        [language, 'en' as const].map((each) => getProseHead('stories', id, each)),
      );
      return text && english && isAbout(english.head, subject) ? [{ ...text, about: english.head }] : [];
    }),
  );
  const collator = new Intl.Collator(language);
  return stories.flat().toSorted((a, b) => collator.compare(a.head.title, b.head.title));
};

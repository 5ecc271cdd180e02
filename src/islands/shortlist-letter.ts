import type { Message } from '../model/contact-routes.ts';
import type { Language } from '../schema/language.ts';
import { listOf, type Joins } from './list-of.ts';
import type { Shown } from './shortlist-entries.ts';

/** A letter of the page in one language, with a hole for the products. */
export interface LetterText {
  subject: string;
  body: string;
  joins: Joins;
}

const parting = '\n\n———\n\n';

/** Products that all make, or when there is none all that any makes, named in a language. */
const productsIn = (shown: readonly Shown[], language: Language, joins: Joins): string => {
  const named = shown.map(({ record }) => record.named ?? {});
  const all = new Map(named.flatMap((each) => Object.entries(each)));
  const common = [...all].filter(([id]) => named.every((each) => id in each));
  const names = (common.length > 0 ? common : [...all]).map(([, each]) => each[language] ?? each.en);
  return listOf(names, joins);
};

/** One enquiry for several businesses: in the reader's language, then in each that they write. It names none of them. */
export const letterTo = (
  shown: readonly Shown[],
  reader: Language,
  texts: Readonly<Record<Language, LetterText>>,
): Message => {
  const languages = [...new Set([reader, ...shown.flatMap(({ record }) => record.writes ?? [])])];
  const letters = languages.map((language) => {
    const text = texts[language];
    // A function, because `$&` in a name would mean something to `replace`.
    const fill = (hole: string) => hole.replace('{products}', () => productsIn(shown, language, text.joins));
    return { subject: fill(text.subject), body: fill(text.body) };
  });
  return {
    subject: letters.map(({ subject }) => subject).join(' / '),
    body: letters.map(({ body }) => body).join(parting),
  };
};

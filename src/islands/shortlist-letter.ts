import type { Message } from '../model/contact-routes.ts';
import type { Language } from '../schema/language.ts';
import type { Shown } from './shortlist-entries.ts';

/** A letter of the page in one language, with a hole for the products. */
export interface LetterText {
  subject: string;
  body: string;
}

const parting = '\n\n———\n\n';

/** Names of the products of all businesses in a language, each once. */
const productsIn = (shown: readonly Shown[], language: Language): string => {
  const names = new Set(
    shown.flatMap(({ record }) => record.named?.[language] ?? Object.values(record.named ?? {})[0] ?? []),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
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
    const fill = (hole: string) => hole.replace('{products}', () => productsIn(shown, language));
    return { subject: fill(text.subject), body: fill(text.body) };
  });
  return {
    subject: letters.map(({ subject }) => subject).join(' / '),
    body: letters.map(({ body }) => body).join(parting),
  };
};

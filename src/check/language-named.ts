import { languages } from '../schema/language.ts';
import { withoutLatinAccents } from '../schema/latin-accents.ts';

/** A name without case, signs and the accents that many leave out in Vietnamese. */
const plain = (text: string) => withoutLatinAccents(text.toLowerCase()).replace(/[^\p{L}\p{M}]+/gu, '');

/** The word for language, which a text may put before a name or behind it, or leave out. */
const wordForLanguage = /^(?:ភាសា|ภาษา|tieng)|(?:language|ဘာသာစကား|ဘာသာ|စကား)$/u;
const bare = (name: string) => plain(name).replace(wordForLanguage, '');

/** Names that people use and Unicode does not. */
const alsoCalled: Readonly<Record<string, string>> = { my: 'Myanmar', km: 'Cambodian' };

const toNames = (code: string): string[] => [
  code,
  ...(alsoCalled[code] === undefined ? [] : [bare(alsoCalled[code])]),
  ...languages.flatMap((language) => {
    const name = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code);
    return name === undefined ? [] : [bare(name)];
  }),
];

const known = new Map<string, readonly string[]>();
const namesOf = (code: string): readonly string[] => {
  const names = known.get(code) ?? toNames(code);
  known.set(code, names);
  return names;
};

/**
 * `Khmer`, `ភាសាខ្មែរ`, `เขมร` and `Tiếng Khmer` → `km`: the code of a language by what the five languages of the site
 * call it. `codes` are those that the field allows; undefined when the text names none of them.
 */
export const findLanguageCode = (found: string, codes: readonly string[] = languages): string | undefined => {
  const wanted = bare(found);
  return codes.find((code) => /^[a-z]{2}$/.test(code) && wanted !== '' && namesOf(code).includes(wanted));
};

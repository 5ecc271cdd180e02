import type { Language } from '../schema/language.ts';
import type { Localised } from '../schema/localised.ts';

/** A text with the language it is really in. */
export interface TextInLanguage {
  text: string;
  language: Language;
}

/** The text in the reader's language, or in English when nobody has translated it. */
export const inLanguage = (texts: Localised, language: Language): TextInLanguage => {
  const text = texts[language];
  return text === undefined ? { text: texts.en, language: 'en' } : { text, language };
};

/** A name in the reader's language, with its own language when that is another. */
export const nameIn = (names: Localised, language: Language): { name: string; lang?: Language } => {
  const shown = inLanguage(names, language);
  return { name: shown.text, ...(shown.language === language ? {} : { lang: shown.language }) };
};

/** Orders names as they are shown, by the rules of the reader's language. */
export const compareNames = (language: Language): ((a: Localised, b: Localised) => number) => {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a, b) => collator.compare(inLanguage(a, language).text, inLanguage(b, language).text);
};

/** The other spellings of a name that are worth showing beside it: its own script first, then Latin. */
export const otherNames = (
  names: Localised,
  shown: Language,
  own: Language | undefined,
): TextInLanguage[] => {
  const wanted: Language[] = own ? [own, 'en'] : ['en'];
  return wanted.flatMap((language) => {
    const text = names[language];
    return text === undefined || text === inLanguage(names, shown).text ? [] : [{ text, language }];
  });
};

/** The language that people of a country write in. */
export const languageOfCountry = (country: string): Language | undefined =>
  (({ KH: 'km', TH: 'th', VN: 'vi', MM: 'my' }) as const)[country];

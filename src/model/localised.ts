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

import { parse } from 'yaml';
import { languages, type Language } from '../schema/language.ts';
import { makeWords, type Words, type WordsFile } from './make-words.ts';
import en from './en.yaml?raw';
import km from './km.yaml?raw';
import my from './my.yaml?raw';
import th from './th.yaml?raw';
import vi from './vi.yaml?raw';

const files: Record<Language, WordsFile> = {
  en: parse(en) as WordsFile,
  km: parse(km) as WordsFile,
  th: parse(th) as WordsFile,
  vi: parse(vi) as WordsFile,
  my: parse(my) as WordsFile,
};

export type { Words, WordValues } from './make-words.ts';

const made = new Map<Language, Words>();

/** The words of a language. */
export const wordsOf = (language: Language): Words => {
  const words = made.get(language) ?? makeWords(language, files[language]);
  made.set(language, words);
  return words;
};

/** Names of the five languages in their own scripts, for the language bar. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  km: 'ខ្មែរ',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  my: 'မြန်မာ',
};

export { languages };

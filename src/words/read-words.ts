import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../schema/language.ts';
import { makeWords, type Words, type WordsFile } from './make-words.ts';

/** The words of a language for programs that run outside Astro, read from the same file. */
export const readWords = (language: Language): Words =>
  makeWords(language, parse(readFileSync(new URL(`${language}.yaml`, import.meta.url), 'utf8')) as WordsFile);

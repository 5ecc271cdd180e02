import type { FieldWords } from '../words/field-words.ts';
import type { Words } from '../words/make-words.ts';
import type { FlagWords } from './cell-text.ts';

/** The words of one language, for the interface and for fields. */
export interface Tongue {
  words: Words;
  fields: FieldWords;
}

/** Yes and no as this language writes them. */
export const flagWordsOf = ({ words }: Tongue): FlagWords => ({
  yes: words.say('sheet.yes'),
  no: words.say('sheet.no'),
});

import { languages } from '../schema/language.ts';
import type { FieldWords } from '../words/field-words.ts';
import type { Words } from '../words/make-words.ts';
import { adminPath, toAdminPage } from './admin-page.ts';
import type { Store } from './backend.ts';
import type { FormWords } from './collection.ts';
import { toConfig } from './config.ts';

const toFormWords = (words: Words, fields: FieldWords): FormWords => ({
  fields,
  entry: (collection) =>
    words.has(`kinds.${collection}`) ? words.say(`kinds.${collection}`, { count: 1 }) : undefined,
  idHelp: words.say('admin.idHelp'),
  idAdvice: words.say('admin.idAdvice'),
  body: words.say('admin.body'),
});

/** Page and configuration of the form in every language: path from the root of the site → text. */
export const toAdminFiles = (
  store: Store,
  wordsOf: (language: Words['language']) => { words: Words; fields: FieldWords },
): Map<string, string> =>
  new Map(
    languages.flatMap((language) => {
      const { words, fields } = wordsOf(language);
      const config = toConfig(words.say('admin.title'), store, toFormWords(words, fields));
      return [
        [`${adminPath(language)}index.html`, toAdminPage(store, words)] as const,
        [`${adminPath(language)}config.json`, JSON.stringify(config)] as const,
      ];
    }),
  );

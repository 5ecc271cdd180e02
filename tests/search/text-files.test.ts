import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfText } from '../../src/search/name-words.ts';
import { toSpelledText } from '../../src/search/spelled-text.ts';
import { findTexts, toTextFiles, wordsOfPage } from '../../src/search/text-files.ts';
import { nameToken, subjectToken } from '../../src/search/token.ts';

const find = (pages: readonly string[], text: string): Promise<number[]> => {
  const { index, files } = toTextFiles(pages);
  // As it comes over the line.
  const sent = JSON.parse(JSON.stringify(files)) as typeof files;
  return findTexts(index, text, (file) => Promise.resolve(sent[file] ?? {}));
};

const words = ['dried', 'drier', 'low-fat', 'fat', 'Hồ', 'tiêu', 'ម្រេច', 'កំពត', 'พริกไทย', 'a', '77'];
const text = fc
  .array(fc.constantFrom(...words), { maxLength: 6 })
  .map((some) => toSpelledText(some.join(' ')));

test('finds the rows whose pages hold each word or a word that begins so, as looking at every page does', async () => {
  const asked = fc.oneof(fc.constantFrom(...words, 'dri', 'ho tieu', 'fat 77', 'ម្រេចកំពត'), text);
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 30 }), asked, async (pages, query) => {
      const wanted = wordsOfText(query);
      const holds = (page: string) =>
        wanted.length > 0 &&
        wanted.every((word) =>
          wordsOfPage(page).some((held) => held === word || (word.length > 1 && held.startsWith(word))),
        );
      const found = (await find(pages, query)).toSorted((a, b) => a - b);
      expect(found).toEqual(pages.flatMap((page, row) => (holds(page) ? [row] : [])));
    }),
  );
});

test('a word is found inside a Khmer sentence, without accents, and in a word of two parts', async () => {
  const pages = ['យើងលក់ម្រេចកំពតល្អ', 'Hồ tiêu Phú Quốc.', 'It is low-fat (dried)'].map(toSpelledText);
  expect(await find(pages, 'ម្រេច')).toEqual([0]);
  expect(await find(pages, 'ho tieu quoc')).toEqual([1]);
  expect(await find(pages, 'fat dried')).toEqual([2]);
  expect(await find(pages, 'low-fat')).toEqual([2]);
});

test('rows that have the words whole come before those whose words only begin so', async () => {
  expect(await find(['peppers', 'salt', 'pepper'], 'pepper')).toEqual([2, 0]);
});

test('marks of names and subjects, which nobody types, are no words', () => {
  expect(wordsOfPage(`⁂ pepper ${nameToken('pepper')} ${subjectToken('kh-kampot')} ⁂.`)).toEqual(['pepper']);
});

test('the beginning of more words than a few files hold is taken for a whole word, and one file is fetched', async () => {
  const pages = Array.from({ length: 9000 }, (_, row) => `fixture${row} ${row === 7 ? 'fix' : ''}`);
  const { index, files } = toTextFiles(pages);
  const fetched: number[] = [];
  const load = (file: number) => {
    fetched.push(file);
    return Promise.resolve(files[file] ?? {});
  };
  expect(await findTexts(index, 'fix', load)).toEqual([7]);
  expect(fetched).toHaveLength(1);
  expect(await findTexts(index, 'fixture899', load)).toHaveLength(11);
});

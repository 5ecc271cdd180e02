import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNames, toNameFiles, type FoundName } from '../../src/search/name-files.ts';
import { wordsOfName, wordsOfText } from '../../src/search/name-words.ts';

const words = ['kampot', 'kampong', 'pepper', 'Hồ', 'tiêu', 'ម្រេច', 'กำปอต', 'a', '77'];
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' '));
const rows = fc.array(fc.array(name, { minLength: 1, maxLength: 2 }), { maxLength: 40 });

const find = (all: readonly string[][], text: string): Promise<FoundName[]> => {
  const { index, files } = toNameFiles(all);
  // As it comes over the line.
  const sent = JSON.parse(JSON.stringify(files)) as typeof files;
  return findNames(index, text, (file) => Promise.resolve(sent[file] ?? {}));
};

const holds = (names: readonly string[], word: string) =>
  names.flatMap(wordsOfName).some((held) => held === word || (word.length > 1 && held.startsWith(word)));

test('finds the rows whose names hold each word or a word that begins so, as looking at every name does', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.oneof(name, fc.constantFrom('kam', 'p', 'tieu pep')), async (all, text) => {
      const wanted = all.flatMap((names, row) =>
        wordsOfText(text).every((word) => holds(names, word)) ? [row] : [],
      );
      const found = (await find(all, text)).map(({ row }) => row);
      expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
    }),
  );
});

test('puts the name itself before longer names and before words that only begin so', async () => {
  const found = await find(
    [['Kampot Pepper Growers'], ['Kampotian Pepper'], ['Kampot pepper'], ['Salt']],
    'kampot pepper',
  );
  expect(found).toEqual([
    { row: 2, isWhole: true },
    { row: 0, isWhole: false },
    { row: 1, isWhole: false },
  ]);
});

test('each of its names is the name of a row', async () => {
  const all = [['Kampot'], ['Kampot Pepper Growers', 'ម្រេចកំពត']];
  expect(await find(all, 'ម្រេចកំពត')).toEqual([{ row: 1, isWhole: true }]);
  expect(await find(all, 'kampot pepper growers')).toEqual([{ row: 1, isWhole: true }]);
  expect(await find(all, 'kampot growers pep')).toEqual([{ row: 1, isWhole: false }]);
});

test('a Vietnamese name is found without accents, a Khmer one by a word inside it', async () => {
  const all = [['Hợp tác xã Hồ tiêu'], ['សហគមន៍ម្រេចកំពត']];
  expect(await find(all, 'ho tieu')).toMatchObject([{ row: 0 }]);
  expect(await find(all, 'ម្រេច')).toMatchObject([{ row: 1 }]);
});

test('an empty text and a word that no name has find nothing', async () => {
  expect(await find([['Kampot']], ' ')).toEqual([]);
  expect(await find([['Kampot']], 'kampot salt')).toEqual([]);
});

test('a long list is cut into small files, of which a word needs few', async () => {
  const all = Array.from({ length: 3000 }, (_, row) => [`Fixture ${row.toString(36).padStart(4, 'x')}`]);
  const { index, files } = toNameFiles(all);
  expect(files.length).toBeGreaterThan(3);
  const fetched = new Set<number>();
  const found = await findNames(index, 'fixture xx1a', (file) => {
    fetched.add(file);
    return Promise.resolve(files[file] ?? {});
  });
  expect(found.map(({ row }) => row)).toEqual([parseInt('1a', 36)]);
  expect(fetched.size).toBeLessThanOrEqual(3);
});

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestId } from '../../src/check/named.ts';
import { cutName, findNearestName, toNameIndex } from '../../src/check/nearest-name.ts';
import { readContent } from '../../src/check/read-content.ts';

const { content } = readContent(join(import.meta.dirname, '../../content'), '2026-11-26');
const product = (text: string) => nearestId(content, 'products', text);

describe('a product that is not in the vocabulary', () => {
  test.each(['Dried mango', 'dried mangoes', 'ស្វាយក្រៀម', 'มะม่วงอบแห้ง', 'Xoài sấy', 'xoai say', 'သရက်သီးခြောက်'])(
    '%s is known by the word that matters, not by the likeness of the rest',
    (text) => expect(product(text)).toBe('mango'),
  );

  test.each([
    ['Jasmine rise', 'jasmine-rice'],
    ['jasminerice', 'jasmine-rice'],
    ['mangostene', 'mangosteen'],
    ['Fish sauce of Kampot', 'fish-sauce'],
    ['ho tieu', 'pepper'],
    ['ម្រេចខ្មៅ', 'pepper'],
    ['พริกไทยดำ', 'pepper'],
    ['Tiêu đen', 'pepper'],
    ['Rice bran', 'rice-bran-oil'],
  ])('"%s" is near to %s', (text, id) => expect(product(text)).toBe(id));

  test.each(['Dried jackfruit', 'pepper and mango', 'asdf', '???', 'dua', 'Lotus silk'])(
    '"%s" is near to none, or to several alike: nothing is suggested',
    (text) => expect(product(text)).toBeUndefined(),
  );
});

test.each([
  ['kampot', 'kh-kampot'],
  ['Kampott', 'kh-kampot'],
  ['th-trad', 'th-trat'],
  ['Prey Veng', undefined],
])('the province "%s" is %s', (text, id) => expect(nearestId(content, 'provinces', text)).toBe(id));

test('whatever is suggested shares a word with what was typed', () => {
  const word = fc.constantFrom<string>(
    'salt',
    'malt',
    'sauce',
    'spice',
    'tea',
    'sea',
    'dried',
    'mango',
    'manioc',
  );
  const name = fc.uniqueArray(word, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 6 }), (typed, names) => {
      const found = findNearestName(
        cutName(typed.join(' ')),
        toNameIndex(names.map((words) => ({ id: words.join('-'), ...cutName(words.join(' ')) }))),
      );
      if (found !== undefined) expect(found.split('-').some((one) => typed.includes(one))).toBe(true);
    }),
  );
});

test('names are cut into words in every script', () => {
  expect(cutName('kh-kampot').words).toEqual(['kh', 'kampot']);
  expect(cutName('ស្វាយក្រៀម').words).toEqual(['ស្វាយ', 'ក្រៀម']);
  expect(cutName('มะม่วงอบแห้ง').words).toEqual(['มะม่วง', 'อบ', 'แห้ง']);
  expect(cutName('သရက်သီးခြောက်').words).toEqual(['သရက်', 'သီး', 'ခြောက်']);
});

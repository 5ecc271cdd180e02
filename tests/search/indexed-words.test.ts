import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexedWords, tokensOf } from '../../src/search/indexed-words.ts';
import { queriesOf } from '../../src/search/query.ts';
import { toToken } from '../../src/search/token.ts';

const pepper = {
  names: { en: 'Pepper', km: 'ម្រេច', th: 'พริกไทย', vi: 'Hồ tiêu', my: 'ငရုတ်ကောင်း' },
  synonyms: { en: ['black pepper'] },
  hs: ['090411'],
};
const words = indexedWords({
  names: [{ en: 'Kampot Pepper (Đồng) Association', km: 'សហគមន៍ម្រេចកំពត' }],
  products: [pepper],
  sectors: [],
  places: [{ en: 'Kampot' }],
}).split(' ');

/** Pagefind finds a page when each word of the query begins a word of the page. */
const isFound = (query: string, indexed: readonly string[]) =>
  query.split(' ').every((word) => indexed.some((each) => each.startsWith(word)));

describe('indexed words', () => {
  test('each word stands once in its section', () => {
    const names = words.slice(1, words.indexOf('⁂', 1));
    expect(names.filter((word) => word === 'pepper')).toHaveLength(1);
    expect(words.filter((word) => word === '⁂')).toHaveLength(4);
  });

  test('Vietnamese stands with and without accents', () => {
    expect(words).toEqual(expect.arrayContaining(['hồ', 'ho', 'tiêu', 'tieu', 'đồng', 'dong']));
  });

  test('an HS code of six digits stands with its heading', () => {
    expect(words).toEqual(expect.arrayContaining(['hs', '090411', '0904']));
  });

  test.each([
    'pepper',
    'ម្រេច',
    'កំពត',
    'ម្រេចកំពត',
    'พริกไทย',
    'hồ tiêu',
    'ho tieu',
    'ငရုတ်ကောင်း',
    '0904',
    'HS 0904',
    'ម្រេច pepper',
  ])('the query "%s" finds the entry', (typed) => {
    expect(queriesOf(typed).some((query) => isFound(query, words))).toBe(true);
  });

  test('another word in the same script does not find it', () => {
    expect(queriesOf('ស្រូវ').some((query) => isFound(query, words))).toBe(false);
  });

  test('every name is found by itself, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const indexed = tokensOf([name]);
        for (const query of queriesOf(name.replace(/[^\p{L}\p{N}\p{M}\s]/gu, ' ')))
          expect(query.split(' ').filter((word) => !/[\p{L}\p{N}]/u.test(word))).toEqual([]);
        expect(indexed.every((token) => token.length > 0 && !/\s/u.test(token))).toBe(true);
      }),
    );
  });
});

describe('tokens', () => {
  test('Khmer, Burmese and Thai are spelled in consonants that no Latin word starts with', () => {
    expect(toToken('ម្រេច')).toMatch(/^qz[bcdfghj-np-tv-xz]{10}$/u);
    expect(toToken('พริก')).toMatch(/^qz[bcdfghj-np-tv-xz]{8}$/u);
  });

  test('two words never come to the same token, and beginnings stay beginnings', () => {
    const letters = [0x0e00, 0x1000, 0x1780].flatMap((first) =>
      Array.from({ length: 0x80 }, (_, offset) => String.fromCodePoint(first + offset)),
    );
    expect(new Set(letters.map(toToken)).size).toBe(letters.length);
    expect(toToken('ម្រេច').startsWith(toToken('ម្រេ'))).toBe(true);
  });
});

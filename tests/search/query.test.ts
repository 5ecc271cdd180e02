import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable } from '../../src/search/comparable.ts';
import { queriesOf } from '../../src/search/query.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { toIndexedPage } from '../../src/search/indexed-page.ts';
import { nearnessOf } from '../../src/search/result-order.ts';

describe('queries', () => {
  test('a Latin query has one form', () => {
    expect(queriesOf('Hồ tiêu')).toEqual(['hồ tiêu']);
  });

  test('a Khmer query has three: unbroken, by word, by syllable', () => {
    expect(queriesOf('ម្រេចកំពត').map((query) => query.split(' ').length)).toEqual([1, 2, 5]);
  });

  test('quotation marks and lone punctuation are left out', () => {
    expect(queriesOf('"pepper" – “x”')).toEqual(['pepper x']);
    expect(queriesOf(' ?! ')).toEqual([]);
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => queriesOf(text).length <= 3));
  });

  test('names compare without accents, case and double spaces', () => {
    expect(comparable('  Hồ  TIÊU Đồng ')).toBe('ho tieu dong');
  });
});

describe('a page as Pagefind kept it', () => {
  const content = 'Kampot Pepper. ⁂ kampot pepper ⁂ pepper 0904 ⁂ kampot ⁂. We grow pepper.';
  const page = toIndexedPage(content);

  test('comes apart into what is seen and what it is found by', () => {
    expect(page.visible).toBe('Kampot Pepper. We grow pepper.');
    expect([...page.names]).toEqual(['kampot', 'pepper']);
    expect([...page.subjects]).toEqual(['pepper', '0904']);
  });

  test('without marks is all visible', () => {
    expect(toIndexedPage('About us.').visible).toBe('About us.');
  });

  test('the exact name is nearest, then words of the name, then the subject, then the rest', () => {
    const near = (typed: string) => nearnessOf(typed, queriesOf(typed), 'Kampot Pepper', page);
    expect([near('kampot  PEPPER'), near('pepper'), near('0904'), near('grow')]).toEqual([0, 1, 2, 3]);
  });
});

describe('excerpts', () => {
  test('show the text around the word, with the word marked', () => {
    const parts = excerptOf(`${'one two three '.repeat(30)}pepper ${'four five '.repeat(30)}`, ['PEPPER']);
    expect(parts.filter(({ marked }) => marked)).toEqual([{ text: 'pepper', marked: true }]);
    expect(parts[0]?.text.startsWith('… ')).toBe(true);
  });

  test('are short, whatever the text and the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
        expect(
          excerptOf(text, words)
            .map((part) => part.text)
            .join('').length,
        ).toBeLessThanOrEqual(184);
      }),
    );
  });
});

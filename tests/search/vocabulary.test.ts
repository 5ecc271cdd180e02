import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneErrorAway } from '../../src/search/typing-error.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

const vocabulary = new Vocabulary({
  products: {
    pepper: { words: ['Pepper', 'black pepper', 'ម្រេច', 'Hồ tiêu', 'ငရုတ်ကောင်း', 'พริกไทย'], hs: ['0904'] },
    durian: { words: ['Durian', 'ทุเรียน', 'ဒူးရင်း'], hs: ['081060'] },
    mango: { words: ['Mango'], hs: ['080450'] },
    orange: { words: ['Cam'], hs: ['080510'] },
    'rice-bran': { words: ['Cám'], hs: ['2302'] },
    tea: { words: ['ชา'], hs: ['0902'] },
  },
  provinces: { 'kh-kampot': { words: ['Kampot', 'កំពត'] }, 'th-trat': { words: ['Trat', 'ตราด'] } },
});
const names = ['association', 'hoan', 'khai', 'plantation'];
const mayBeMistyped = (typed: string) => vocabulary.mayBeMistyped(vocabulary.understand(typed));
const mended = (typed: string) => vocabulary.mended(vocabulary.understand(typed), names);
const products = (typed: string) => vocabulary.understand(typed).products;

describe('a query', () => {
  test.each(['pepper', 'PEPPER', ' black  pepper ', 'peppers', 'ho tieu', 'Hồ tiêu', 'ម្រេច', 'พริกไทย'])(
    '"%s" names its product in any language, case and number',
    (typed) => expect(products(typed)).toEqual(['pepper']),
  );

  test('with accents means them, without accents it means either', () => {
    expect(products('cám')).toEqual(['rice-bran']);
    expect(products('cam').toSorted()).toEqual(['orange', 'rice-bran']);
  });

  test.each([
    '0904',
    'HS 0904',
    'hs0904',
    '09.04',
    '0904.11',
    '090411',
    '០៩០៤',
    '๐๙๐๔',
    '၀၉၀၄',
    '0904110000',
  ])('"%s" is read as an HS code; one that nobody has, as its heading', (typed) =>
    expect(products(typed)).toEqual(['pepper']),
  );

  test('of six digits finds only these six where somebody has them', () => {
    expect(products('081060')).toEqual(['durian']);
    expect(products('0810')).toEqual(['durian']);
    expect(products('081090')).toEqual(['durian']);
    expect(products('9999')).toEqual([]);
  });

  test('keeps product and province apart', () => {
    expect(vocabulary.understand('pepper from Kampot')).toEqual({
      text: 'pepper from Kampot',
      products: ['pepper'],
      provinces: ['kh-kampot'],
      saysNothingElse: false,
    });
  });

  test.each(['pepper', 'Kampot pepper', 'ម្រេចកំពត', 'HS 0904', 'durian, Trat'])(
    '"%s" says nothing beside products and provinces',
    (typed) => expect(vocabulary.understand(typed).saysNothingElse).toBe(true),
  );

  test.each(['pepper farm', 'La plantation', 'อยากซื้อทุเรียนจากสวน', '9999', '', ' , '])(
    '"%s" says something else, or nothing',
    (typed) => expect(vocabulary.understand(typed).saysNothingElse).toBe(false),
  );

  test('is read inside a sentence without spaces, but a word is not read into another', () => {
    expect(products('อยากซื้อทุเรียนจากสวน')).toEqual(['durian']);
    expect(products('ខ្ញុំចង់ទិញម្រេចកំពត')).toEqual(['pepper']);
    expect(products('ဒူးရင်းသီးဝယ်ချင်ပါတယ်')).toEqual(['durian']);
    expect(products('ชาวสวน')).toEqual([]);
  });
});

describe('a typing error', () => {
  test.each([
    ['durain', 'durian'],
    ['peper', 'pepper'],
    ['peppper', 'pepper'],
    ['mengo', 'mango'],
    ['Kampott peper', 'Kampot pepper'.toLowerCase()],
    ['La Plantaton', 'La plantation'],
  ])('"%s" is mended to "%s"', (typed, meant) => {
    expect(mended(typed).text.toLowerCase()).toBe(meant.toLowerCase());
    expect(vocabulary.understand(typed).text).toBe(typed);
  });

  test('is looked for only where a word is neither of a product nor of a province', () => {
    for (const typed of ['Kampot', 'trat', 'mangos', 'HS 9999', 'teh', 'ខេត្តកំពត'])
      expect(mayBeMistyped(typed), typed).toBe(false);
    for (const typed of ['plantation', 'Kampott', 'Kampot plantation'])
      expect(mayBeMistyped(typed), typed).toBe(true);
  });

  test('is not seen in a known word, in its beginning, or in a short one', () => {
    for (const typed of ['duri', 'plantation', 'assoc', 'tra', 'teh']) expect(mended(typed).text).toBe(typed);
  });

  test('beside a product that is named well is left alone', () => {
    expect(mended('pepper expoters').text).toBe('pepper expoters');
    expect(mayBeMistyped('pepper expoters')).toBe(false);
  });
});

/** The plain definition, by a table: insertions, deletions, exchanges and swaps of neighbours. */
const distance = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1)
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cells = table[row];
      if (cells)
        cells[column] = Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + same,
          swapped ? at(row - 2, column - 2) + 1 : Infinity,
        );
    }
  return at(a.length, b.length);
};

describe('one error away', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  test('agrees with the definition of the distance', () => {
    fc.assert(fc.property(word, word, (a, b) => isOneErrorAway(a, b) === (distance(a, b) === 1)));
  });

  test('is the same both ways', () => {
    fc.assert(fc.property(word, word, (a, b) => isOneErrorAway(a, b) === isOneErrorAway(b, a)));
  });
});

test('no text makes the vocabulary throw, and what it names exists', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      return [vocabulary.understand(typed), mended(typed)]
        .flatMap(({ products: named, provinces }) => [...named, ...provinces])
        .every((id) => /^[a-z-]+$/u.test(id));
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queriesOf } from '../../src/search/query.ts';
import { fromSpelledText, toSpelledText } from '../../src/search/spelled-text.ts';

const sentence = 'សហគមន៍ម្រេចកំពត មានសមាជិក ៤០០ នាក់ និង GI ពីឆ្នាំ 2010។';

describe('a text that is spelled for the index', () => {
  test.each(['ម្រេច', 'សមាជិក', '៤០០', '2010'])(
    'has the word "%s" from inside a sentence as queries spell it',
    (word) => {
      const words = toSpelledText(sentence).split(/[\s⁞]+/u);
      expect(queriesOf(word).some((query) => words.includes(query))).toBe(true);
    },
  );

  test('has no word that is punctuation alone', () => {
    expect(toSpelledText('កំពត។')).toMatch(/^qz[a-z]+ ⁞។$/u);
  });

  test.each(['Hồ tiêu  Phú Quốc', 'Pepper, 12 %'])(
    '"%s", in a script with spaces, stays as it is',
    (text) => {
      expect(toSpelledText(text)).toBe(text);
    },
  );

  test('is read back with its own spaces and no others', () => {
    expect(fromSpelledText(toSpelledText(sentence))).toBe(sentence);
    expect(fromSpelledText(toSpelledText('ขายพริกไทย OTOP 5 ดาว'))).toBe('ขายพริกไทย OTOP 5 ดาว');
  });

  test('is read back whatever it was', () => {
    const letters = fc.constantFrom(...'ម្រេចកំពត។ ငရုတ်ကောင်း၊ พริกไทย hồ tiêu 09 -');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(fromSpelledText(toSpelledText(text))).toBe(text.normalize('NFC'));
      }),
    );
  });

  test('keeps what Pagefind sets between two texts', () => {
    expect(fromSpelledText(`${toSpelledText('កំពត')}. ${toSpelledText('ម្រេច')}.`)).toBe('កំពត. ម្រេច.');
  });
});

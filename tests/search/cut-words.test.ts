import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRuns, cutSyllables, cutWords } from '../../src/search/cut-words.ts';

const invisible = /[\s\u200b-\u200d\u2060\ufeff]/gu;
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ម្រេចកំពត ងရုတ်ကောင်း พริกไทย hồ tiêu 09.04 \u200b\u200d') }),
);

describe('cutting words', () => {
  test('Khmer, Burmese and Thai are cut where the dictionary sees words', () => {
    expect(cutWords('សហគមន៍ម្រេចកំពត')).toEqual(['សហគមន៍', 'ម្រេច', 'កំពត']);
    expect(cutWords('ငရုတ်ကောင်းစိုက်ပျိုးရေး')).toEqual(['ငရုတ်ကောင်း', 'စိုက်ပျိုးရေး']);
    expect(cutWords('ภาษาไทย')).toEqual(['ภาษา', 'ไทย']);
  });

  test('other scripts are cut at spaces only', () => {
    expect(cutWords('Hồ tiêu  Phú Quốc 0904')).toEqual(['Hồ', 'tiêu', 'Phú', 'Quốc', '0904']);
  });

  test('a change of script is a border', () => {
    expect(cutRuns('OTOPพริกไทยGI')).toEqual(['OTOP', 'พริกไทย', 'GI']);
  });

  test('a zero-width space parts words, a joiner does not', () => {
    expect(cutRuns('ម្រេច\u200bកំពត')).toEqual(['ម្រេច', 'កំពត']);
    expect(cutRuns('ម្រេច\u200dកំពត')).toEqual(['ម្រេចកំពត']);
  });

  test('syllables keep stacked letters and closed ends together', () => {
    expect(cutSyllables('ម្រេច')).toEqual(['ម្រេ', 'ច']);
    expect(cutSyllables('ငရုတ်ကောင်း')).toEqual(['င', 'ရုတ်', 'ကောင်း']);
    expect(cutSyllables('พริกไทย')).toEqual(['พ', 'ริ', 'ก', 'ไท', 'ย']);
  });

  test.each([
    ['words', cutWords],
    ['syllables', cutSyllables],
    ['runs', cutRuns],
  ])('%s: no text makes it throw, and no letter is lost', (_, cut) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cut(text).join('')).toBe(text.normalize('NFC').replace(invisible, ''));
      }),
    );
  });
});

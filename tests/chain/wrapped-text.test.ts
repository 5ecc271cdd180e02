import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLetterSize, wrappedText } from '../../src/chain/wrapped-text.ts';
import { toTextWidth } from '../../src/map/text-width.ts';
import { languages } from '../../src/schema/language.ts';

const samples = [
  'Extensive ponds, mangrove shrimp farms and rice-shrimp farms',
  'ផ្លែធូរេនពីខេត្តកំពតដែលលក់ក្រោមឈ្មោះការពារ',
  'สหกรณ์การเกษตรเขาคิชฌกูฏจำกัดจังหวัดจันทบุรี',
  'Hiệp hội nước mắm Phú Quốc và các nhà thùng',
  'ထားဝယ်ခရိုင် ငါးလုပ်ငန်းအဖွဲ့ချုပ် ပို့ကုန်',
  'Averyveryverylongwordthatnocolumncanholdinoneline',
];
const aText = fc.oneof(fc.constantFrom(...samples), fc.string({ minLength: 1, maxLength: 60 }));
const aLanguage = fc.constantFrom(...languages);

test('lines joined are the text again', () => {
  fc.assert(
    fc.property(aText, aLanguage, fc.integer({ min: 60, max: 300 }), (text, language, width) => {
      fc.pre(text.trim() === text && text !== '');
      expect(wrappedText(text, language, width, 14).join('')).toBe(text);
    }),
  );
});

test('no line is wider than its column, in any script', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      aLanguage,
      fc.integer({ min: 90, max: 300 }),
      fc.boolean(),
      (text, language, width, isBold) => {
        for (const line of wrappedText(text, language, width, 14, isBold))
          expect(toTextWidth(line.trimEnd(), isBold) * toLetterSize(text, 14)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLanguage, languageOfCountry, otherNames } from '../../src/model/localised.ts';
import { languages } from '../../src/schema/language.ts';

const poipet = { en: 'Poipet', km: 'ប៉ោយប៉ែត', th: 'ปอยเปต' };

test('a text comes in the reader’s language, or in English and says so', () => {
  expect(inLanguage(poipet, 'th')).toEqual({ text: 'ปอยเปต', language: 'th' });
  expect(inLanguage(poipet, 'vi')).toEqual({ text: 'Poipet', language: 'en' });
});

test('a reader always gets a text that is really in the language it claims', () => {
  const text = fc.string({ minLength: 1 });
  const texts = fc.record(
    { en: text, km: text, th: text, vi: text, my: text },
    { requiredKeys: ['en'], noNullPrototype: true },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...languages), (names, language) => {
      const shown = inLanguage(names, language);
      expect(shown.text).toBe(names[shown.language]);
      expect([language, 'en']).toContain(shown.language);
    }),
  );
});

test('beside a name stand its own script, then Latin', () => {
  expect(otherNames(poipet, 'th', 'km')).toEqual([
    { text: 'ប៉ោយប៉ែត', language: 'km' },
    { text: 'Poipet', language: 'en' },
  ]);
});

test('a spelling that is already shown is not shown again', () => {
  expect(otherNames(poipet, 'km', 'km')).toEqual([{ text: 'Poipet', language: 'en' }]);
  expect(otherNames(poipet, 'en', undefined)).toEqual([]);
  expect(otherNames({ en: 'Vung Tau', vi: 'Vung Tau' }, 'en', 'vi')).toEqual([]);
});

test('each country of the corridor writes in its own language, others in none that we have', () => {
  expect(['KH', 'TH', 'VN', 'MM', 'LA'].map(languageOfCountry)).toEqual(['km', 'th', 'vi', 'my', undefined]);
});

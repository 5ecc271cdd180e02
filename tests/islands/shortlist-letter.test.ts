import { describe, expect, test } from 'vitest';
import { letterTo } from '../../src/islands/shortlist-letter.ts';
import { shortlistRecord } from '../../src/model/shortlist-record.ts';
import type { Language } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';

const text = (language: Language) => ({
  subject: `${language}: {products}`,
  body: `${language} letter about {products}.`,
  joins: [', ', ' & ', ' & '] as [string, string, string],
});
const texts = { en: text('en'), km: text('km'), th: text('th'), vi: text('vi'), my: text('my') };
const shown = (id: string, products: string[], province = 'kh-kampot') => {
  const sme = fixtureSme(id, { province, products: products.map((product) => ({ product, name: product })) });
  return { id, keptAs: [`smes/${id}`], record: shortlistRecord(atlasWith([sme]), sme, wordsOf('en')) };
};

describe('one letter for several', () => {
  test('is in the reader’s language, then in each that they write, each once', () => {
    const { body } = letterTo(
      [shown('kh-a', ['pepper']), shown('th-b', ['pepper'], 'th-trat'), shown('kh-c', ['pepper'])],
      'en',
      texts,
    );
    expect(body).toBe(
      ['en letter about Pepper.', 'km letter about ម្រេច.', 'th letter about พริกไทย.'].join('\n\n———\n\n'),
    );
  });

  test('names what all make; when they have nothing in common, all that any makes', () => {
    const both = [shown('kh-a', ['pepper', 'durian']), shown('kh-b', ['durian', 'mango'])];
    expect(letterTo(both, 'km', texts).subject).toBe('km: ធូរេន');
    const apart = [shown('kh-a', ['pepper', 'durian']), shown('kh-b', ['mango'])];
    expect(letterTo(apart, 'km', texts).subject).toBe('km: ម្រេច, ធូរេន & ស្វាយ');
  });
});

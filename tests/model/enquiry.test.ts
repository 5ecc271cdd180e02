import { describe, expect, test } from 'vitest';
import { enquiryLanguages, enquiryTo } from '../../src/model/enquiry.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { fixtureSme } from '../sme-fixture.ts';

const page = 'https://example.org/smes/kh-fixture/';
const sme = fixtureSme('kh-fixture');

describe('an enquiry', () => {
  test('is in the reader’s language and in that of the business, each once', () => {
    expect(enquiryLanguages('en', 'KH')).toEqual(['en', 'km']);
    expect(enquiryLanguages('km', 'KH')).toEqual(['km']);
    expect(enquiryLanguages('vi', 'TH')).toEqual(['vi', 'th']);
    expect(enquiryLanguages('en', 'LA')).toEqual(['en']);
  });

  test.each(languages)('names entry, product and page for a reader of %s', (reader) => {
    const { subject, body } = enquiryTo(realAtlas, sme, { reader, country: 'KH', page });
    const pepper = realAtlas.products.get('pepper')?.data.names;
    for (const text of [subject, body]) {
      expect(text).toContain(pepper?.[reader]);
      expect(text).toContain(pepper?.km);
      expect(text).toContain('Fixture kh-fixture');
    }
    expect(body.split(page)).toHaveLength(reader === 'km' ? 2 : 3);
    expect(body).not.toMatch(/\{\w+\}/u);
  });

  test('to an office asks to pass it on', () => {
    const { body } = enquiryTo(realAtlas, sme, { reader: 'en', country: 'KH', page, through: true });
    const asked = wordsOf('en').say('contact.passOn', { name: 'Fixture kh-fixture', id: 'kh-fixture', page });
    expect(body).toContain(asked);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toVcards } from '../../src/exports/vcard.ts';

const page = 'https://example.org/smes/kh-fixture/';
const octets = (line: string) => new TextEncoder().encode(line).length;
const unfolded = (text: string) => text.replace(/\r\n /gu, '');
const valueOf = (text: string, property: string) =>
  new RegExp(`^${property}[^:\r\n]*:(.*)$`, 'mu').exec(unfolded(text))?.[1]?.replace(/\r$/u, '');
/** What a reader of cards makes of a value. */
const read = (value: string) =>
  value.replace(/\\([\\,;nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

test('a card holds what the organisation has published', () => {
  const card = toVcards([
    {
      id: 'smes/kh-fixture',
      name: 'Fixture, mill; & sons',
      localName: 'រោងម៉ាស៊ីន',
      province: 'Kampot',
      country: 'Cambodia',
      email: 'office@fixture.example',
      phone: '+855 12 345 678',
      website: 'https://fixture.example',
      page,
    },
  ]);
  expect(card.startsWith('BEGIN:VCARD\r\nVERSION:3.0\r\n')).toBe(true);
  expect(card.endsWith('END:VCARD\r\n')).toBe(true);
  expect(valueOf(card, 'FN')).toBe('Fixture\\, mill\\; & sons (រោងម៉ាស៊ីន)');
  expect(valueOf(card, 'ADR')).toBe(';;;;Kampot;;Cambodia');
  expect(valueOf(card, 'TEL')).toBe('+855 12 345 678');
  expect(valueOf(card, 'UID')).toBe('smes/kh-fixture');
});

test('what is not on file is not in the card', () => {
  expect(toVcards([{ id: 'smes/kh-fixture', name: 'Fixture', page }])).not.toMatch(
    /^(?:TEL|EMAIL|URL|ADR)/mu,
  );
});

test('no line is longer than 75 octets and none is cut inside a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const lines = toVcards([{ id: 'smes/kh-fixture', name, page }]).split('\r\n');
      return lines.every((line) => octets(line) <= 75 && line.isWellFormed());
    }),
  );
});

test('any Unicode survives, but for control characters and half letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (note) => {
      const card = toVcards([{ id: 'smes/kh-fixture', name: 'Fixture', page, note }]);
      const expected = note
        .toWellFormed()
        .replace(/\r\n?/gu, '\n')
        .replace(/(?!\n)\p{Cc}/gu, ' ');
      expect(read(valueOf(card, 'NOTE') ?? '')).toBe(`${expected}\n${page}`);
    }),
  );
});

test('no text breaks out of its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const lines = unfolded(toVcards([{ id: 'smes/kh-fixture', name, page }])).split('\r\n');
      expect(lines.filter((line) => line === 'END:VCARD')).toHaveLength(1);
      expect(lines.every((line) => line === '' || /^[A-Z]+[;:]/u.test(line))).toBe(true);
    }),
  );
});

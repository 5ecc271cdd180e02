import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactRoutes, mailLink } from '../../src/model/contact-routes.ts';
import { contactSchema } from '../../src/schema/contact.ts';
import { realAtlas } from '../atlas.ts';

const message = { subject: 'Pepper & salt', body: 'Dear all,\n\nម្រេច?' };
/** What a mail programme makes of a link. */
const readMail = (link: string) => {
  const [to = '', query = ''] = link.replace('mailto:', '').split('?');
  const values = new Map(
    query.split('&').map((part) => part.split('=').map(decodeURIComponent) as [string, string]),
  );
  return { to: decodeURIComponent(to), subject: values.get('subject'), body: values.get('body') };
};

describe('a letter', () => {
  test('any text comes back from the link, lines ended as RFC 6068 wants', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
        const asSent = (text: string) => text.replace(/\r?\n/gu, '\r\n').toWellFormed();
        expect(readMail(mailLink('office@fixture.example', { subject, body }))).toEqual({
          to: 'office@fixture.example',
          subject: asSent(subject),
          body: asSent(body),
        });
      }),
    );
  });

  test('no text and no address adds a recipient or a field', () => {
    const link = mailLink('a@b.example?cc=c@d.example', {
      subject: 'x&cc=y@z.example',
      body: '&bcc=q@r.example',
    });
    expect(link.match(/[?&](cc|bcc|to)=/gu)).toBeNull();
  });

  test('a space is %20, since mail programmes show a plus as a plus', () => {
    expect(mailLink('', { subject: 'a b', body: '' })).toBe('mailto:?subject=a%20b&body=');
  });
});

describe('routes', () => {
  test('an empty contact gives none', () => {
    expect(contactRoutes({}, message)).toEqual([]);
  });

  test('each stands only where the contact holds it', () => {
    const values = {
      website: 'https://www.fixture.example/',
      email: 'office@fixture.example',
      phone: '+855 12 345 678',
      facebook: 'https://facebook.com/fixture',
      line: '@fixture',
      telegram: 'fixture_mill',
      whatsapp: '+855 12 345 678',
      zalo: '123456789',
    };
    fc.assert(
      fc.property(fc.subarray(Object.keys(values) as (keyof typeof values)[]), (kinds) => {
        const contact = contactSchema.parse(Object.fromEntries(kinds.map((kind) => [kind, values[kind]])));
        expect(
          contactRoutes(contact, message)
            .map(({ kind }) => kind)
            .toSorted(),
        ).toEqual(kinds.toSorted());
      }),
    );
  });

  test('a WhatsApp link carries number and text', () => {
    const [route] = contactRoutes({ whatsapp: '+855 12 345 678' }, message);
    const url = new URL(route?.href ?? '');
    expect(url.pathname).toBe('/85512345678');
    expect(url.searchParams.get('text')).toBe(message.body);
  });

  test('without a message links carry none', () => {
    expect(contactRoutes({ email: 'office@fixture.example' })[0]).toMatchObject({
      href: 'mailto:office@fixture.example',
      filled: false,
    });
  });
});

describe('the schema refuses what no link could open', () => {
  test.each([
    { line: 'no-at-sign' },
    { telegram: '@name' },
    { telegram: 'https://t.me/name' },
    { whatsapp: '012 345' },
    { zalo: 'name' },
    { phone: '012 345' },
  ])('%j', (contact) => {
    expect(contactSchema.safeParse(contact).success).toBe(false);
  });

  test('and takes every contact on file', () => {
    for (const { data } of [...realAtlas.smes.values(), ...realAtlas.providers.values()])
      for (const { href } of contactRoutes(data.contact ?? {}, message))
        expect(() => new URL(href)).not.toThrow();
  });
});

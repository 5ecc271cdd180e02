import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import SmeEntry from '../../src/components/SmeEntry.astro';
import WithdrawnEntry from '../../src/components/WithdrawnEntry.astro';
import type { Atlas, Entry } from '../../src/model/atlas.ts';
import { citationsOf } from '../../src/model/citations.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { atlasWith, fixtureOffice, fixtureSme } from '../sme-fixture.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create({ astroConfig: { site: 'https://example.org' } });
});
const words = wordsOf('en');

/** The visible text and the links of an entry's page between head and sources. */
const render = async (entry: Entry<'smes'>, atlas: Atlas = atlasWith([entry]), language = words) => {
  const html = await container.renderToString(SmeEntry, {
    props: { entry, atlas, citations: citationsOf(atlas, entry.data), words: language },
  });
  const decoded = html.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  return {
    html,
    text: html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' '),
    links: [...decoded.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => href),
  };
};

const everyRoute = {
  website: 'https://fixture.example',
  email: 'office@fixture.example',
  phone: '+855 12 345 678',
  facebook: 'https://facebook.com/fixture',
  line: '@fixture',
  telegram: 'fixture_mill',
  whatsapp: '+855 12 345 679',
  zalo: '123456789',
};

describe('a business with everything on file', () => {
  const entry = fixtureSme('kh-fixture-all', {
    names: { en: 'Fixture mill', km: 'រោងម៉ាស៊ីនគំរូ' },
    products: [
      {
        product: 'pepper',
        name: 'Fixture pepper',
        capacity: { value: 12, unit: 'tonnes', period: '2025', sources: ['laplantation-usa'] },
        minimumOrder: { value: 2, unit: 'tonnes', period: '2025', sources: ['laplantation-usa'] },
        leadTimeDays: 21,
        season: 'March to May',
      },
    ],
    certificates: [
      {
        certificate: 'organic',
        number: 'F-123',
        issuer: 'Fixture body',
        from: '2025-01-01',
        until: '2999-12-31',
        sources: ['laplantation-usa'],
      },
      { certificate: 'halal', until: '2001-01-31', sources: ['laplantation-usa'] },
      { certificate: 'iso-22000', sources: ['laplantation-usa'] },
      { certificate: 'kampot-pepper-gi', sources: ['laplantation-usa'] },
    ],
    exportMarkets: ['FR'],
    languages: ['km', 'en'],
    contact: everyRoute,
  });

  test('shows capacity, smallest order, lead time and season', async () => {
    const { text } = await render(entry);
    for (const shown of ['12', '2', '21 days', 'March to May', 'France', 'Khmer', 'រោងម៉ាស៊ីនគំរូ'])
      expect(text).toContain(shown);
  });

  test('shows number, issuer, expiry and state of each certificate', async () => {
    const { text, html } = await render(entry);
    for (const shown of [
      'F-123',
      'Fixture body',
      'valid until 31 December 2999',
      'ran out on 31 January 2001',
      words.say('sme.noExpiry'),
      words.say('sme.lasting'),
    ])
      expect(text).toContain(shown);
    for (const state of ['valid', 'ran-out', 'no-expiry', 'lasting'])
      expect(html).toMatch(new RegExp(`certificate-state ${state}"`, 'u'));
  });

  test('links every route that it has published, outside ones with rel, and no other', async () => {
    const { links, html } = await render(entry);
    const starts = [
      'mailto:office@fixture.example?subject=',
      'https://wa.me/85512345679?text=',
      'https://line.me/R/ti/p/%40fixture',
      'https://t.me/fixture_mill',
      'https://zalo.me/123456789',
      'tel:+85512345678',
      'https://fixture.example',
      'https://facebook.com/fixture',
    ];
    for (const start of starts)
      expect(links.filter((link) => link.startsWith(start)).length, start).toBeGreaterThan(0);
    const outside = [...html.matchAll(/<a[^>]*href="https:\/\/(?!example\.org)[^"]*"[^>]*>/gu)].map(
      ([tag]) => tag,
    );
    expect(outside.length).toBe(6);
    for (const tag of outside) expect(tag).toContain('rel="nofollow ugc noopener"');
  });

  test('says that these are its own routes and offers the shortlist', async () => {
    const { text, html } = await render(entry);
    expect(text).toContain(words.say('contact.published'));
    expect(html).toContain('entry="smes/kh-fixture-all"');
  });
});

describe('a business of which little is known', () => {
  test('shows each gap and no route, and names offices that have one', async () => {
    const { text, links } = await render(fixtureSme('kh-fixture-poor'));
    expect(text).toContain(words.say('contact.none'));
    expect(text.match(/not on file/gu)?.length).toBeGreaterThan(6);
    expect(links).toContain('/providers/mekong-institute/');
    expect(links.filter((link) => /^(https:\/\/(wa\.me|t\.me|line\.me|zalo\.me)|tel:)/u.test(link))).toEqual(
      [],
    );
  });

  test('that asks to be written to through an office shows that office and not its own routes', async () => {
    const office = fixtureOffice('kh-fixture-chamber', { contact: { email: 'chamber@fixture.example' } });
    const entry = fixtureSme('kh-fixture-through', {
      contact: { email: 'own@fixture.example', through: office.id },
    });
    const { text, html } = await render(entry, atlasWith([entry], [office]));
    expect(text).toContain(words.say('contact.chosen'));
    expect(html).toContain('mailto:chamber@fixture.example');
    expect(html).not.toContain('own@fixture.example');
  });
});

describe('a business that is gone', () => {
  const contact = { email: 'office@fixture.example' };
  test('closed: says since when, keeps its facts, cannot be written to or kept', async () => {
    const { text, html } = await render(
      fixtureSme('kh-fixture-closed', { contact, standing: { state: 'closed', on: '2026-03-01' } }),
    );
    expect(text).toContain(words.say('sme.closedNote', { date: '1 March 2026' }));
    expect(text).toContain('Fixture pepper');
    expect(html).not.toContain('office@fixture.example');
    expect(html).not.toContain('<shortlist-button');
  });

  test('merged: leads on to the entry that it became part of', async () => {
    const into = fixtureSme('kh-fixture-heir');
    const entry = fixtureSme('kh-fixture-merged', {
      contact,
      standing: { state: 'merged', on: '2026-02-03', into: into.id },
    });
    const { text, links, html } = await render(entry, atlasWith([entry, into]));
    expect(text).toContain(
      words.say('sme.mergedNote', { date: '3 February 2026', name: 'Fixture kh-fixture-heir' }),
    );
    expect(links).toContain('/smes/kh-fixture-heir/');
    expect(html).not.toContain('office@fixture.example');
  });

  test.each(languages)(
    'withdrawn: in %s its number and the day are left, and nothing about it',
    async (language) => {
      const entry = fixtureSme('kh-fixture-withdrawn', {
        names: { en: 'Secret name', km: 'ឈ្មោះសម្ងាត់' },
        contact,
        standing: { state: 'withdrawn', on: '2026-01-15' },
      });
      const html = await container.renderToString(WithdrawnEntry, {
        props: { collection: 'smes', id: entry.id, on: entry.data.standing.on, words: wordsOf(language) },
      });
      expect(html).toContain('kh-fixture-withdrawn');
      expect(html).toContain('2026');
      for (const secret of ['Secret name', 'ឈ្មោះសម្ងាត់', 'Fixture pepper', 'office@'])
        expect(html).not.toContain(secret);
    },
  );

  test('confirmed: says by whom and until when', async () => {
    const office = fixtureOffice('kh-fixture-chamber');
    const entry = fixtureSme('kh-fixture-confirmed', {
      standing: { state: 'confirmed-by-chamber', on: '2026-01-01', until: '2999-01-01', by: office.id },
    });
    const { text } = await render(entry, atlasWith([entry], [office]));
    expect(text).toContain('Confirmed by a chamber');
    expect(text).toContain('Fixture kh-fixture-chamber');
    expect(text).toContain('until 1 January 2999');
  });
});

describe('how to correct', () => {
  test('names four things to say, each with id, page and what is on file', async () => {
    const { links } = await render(fixtureSme('kh-fixture-wrong'));
    const letters = links.filter((link) => link.startsWith('mailto:?subject='));
    const wanted = ['correct', 'duplicate', 'closed', 'withdraw'].map((intent) =>
      words.say(`correct.${intent}`),
    );
    for (const title of wanted) {
      const letter = letters.find((link) =>
        decodeURIComponent(link).includes(`subject=${title}: kh-fixture-wrong`),
      );
      expect(letter, title).toBeDefined();
      const body = decodeURIComponent(letter?.split('body=')[1] ?? '');
      expect(body).toContain('https://example.org/smes/kh-fixture-wrong/');
      expect(body).toContain('content/smes/kh-fixture-wrong.yaml');
      expect(body).toContain('Fixture pepper');
    }
  });
});

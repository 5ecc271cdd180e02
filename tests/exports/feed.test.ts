import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAtom, toJsonFeed, type Feed } from '../../src/exports/feed.ts';
import { newsFeed } from '../../src/exports/news-feed.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas as atlas } from '../atlas.ts';

const today = '2026-11-26';
const site = new URL('https://example.org');
const news = [
  { id: 'fixture', language: 'en', head: { title: 'Fixture', lead: 'A fixture.', date: '2026-11-25' } },
];
const feedOf = (language: (typeof languages)[number]) =>
  newsFeed(atlas, news, today, 'feed.xml', site, wordsOf(language));

/** What a program reads between two tags. */
const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe.each(languages)('%s', (language) => {
  const feed = feedOf(language);

  test('every id is there once, and none names the host', () => {
    const ids = feed.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([feed.id, ...ids].filter((id) => id.includes('example.org'))).toEqual([]);
  });

  test('items run from the newest to the oldest, none from the future, none changed before it came out', () => {
    const days = feed.items.map(({ published }) => published);
    expect(days).toEqual(days.toSorted().reverse());
    for (const { published, updated } of feed.items) {
      expect(published <= updated).toBe(true);
      expect(updated <= today).toBe(true);
    }
  });

  test('both forms tell the same items, each with a page in the language of the reader', () => {
    const json = JSON.parse(toJsonFeed(feed)) as { items: { id: string; url: string }[] };
    const atom = [...toAtom(feed).matchAll(/<entry[^>]*>\n<id>([^<]+)<\/id>/gu)].map(([, id]) => id);
    expect(json.items.map(({ id }) => id)).toEqual(atom);
    expect(atom.length).toBeGreaterThan(20);
    for (const { url } of json.items)
      expect(url.startsWith(`https://example.org${language === 'en' ? '' : `/${language}`}/`)).toBe(true);
  });

  test('the same content gives the same bytes', () => {
    expect(toAtom(feedOf(language))).toBe(toAtom(feed));
  });
});

test('any title survives in XML, but for characters that XML does not know', () => {
  const [item] = feedOf('en').items;
  if (!item) throw new Error('the feed has items');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
      const feed: Feed = { ...feedOf('en'), items: [{ ...item, title }] };
      const entry = toAtom(feed).split('<entry')[1] ?? '';
      const read = /<title>([^<]*)<\/title>/u.exec(entry)?.[1] ?? '';
      expect(unescaped(read)).toBe(
        title.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ''),
      );
    }),
    { numRuns: 50 },
  );
});

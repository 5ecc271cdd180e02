import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../src/schema/language.ts';
import { realAtlas } from '../atlas.ts';
import { expectedOf, queries, type Query } from '../search/queries/queries.ts';
import { useSite } from './site.ts';

const { visit } = useSite();

/** Results on the first page of the search. */
const firstPage = 30;
const all = languages.flatMap((language) => queries[language]);

interface SearchPage extends HTMLElement {
  index: {
    search: (typed: string) => Promise<{ hits: { meant: boolean; load: () => Promise<{ url: string }> }[] }>;
  };
}

/** Runs queries through the engine of an open search page: addresses of what was meant and of the first page of results. */
const run = (typed: string[]) =>
  Promise.all(
    typed.map(async (query) => {
      const { hits } = await (document.querySelector('site-search') as SearchPage).index.search(query);
      const wanted = hits.filter((hit, index) => hit.meant || index < 30);
      const urls = await Promise.all(wanted.map(async (hit) => (await hit.load()).url));
      return { query, urls };
    }),
  );

const faultOf = ({ query, kind, finds }: Query, expected: string[], found: string[]): string[] => {
  const missing = expected.filter((entry) => !found.includes(entry));
  if (missing.length > 0) return [`"${query}" (${kind}) misses ${missing.join(', ')}`];
  // Who names a product sees all its makers before anything else; who names a place or an entry sees it on the first page.
  const isSubject = 'product' in finds || 'hs' in finds;
  const first = found.slice(0, isSubject ? expected.length : firstPage);
  const wrong = isSubject ? first.filter((entry) => !expected.includes(entry)) : [];
  if (wrong.length > 0) return [`"${query}" (${kind}) puts ${wrong[0]} before its makers`];
  return first.includes(expected[0] ?? '') ? [] : [`"${query}" (${kind}) has ${expected[0]} too far down`];
};

describe.each(languages)('the search page in %s', (language: Language) => {
  test('finds what every query of all five languages means', { timeout: 240_000 }, async () => {
    const start = language === 'en' ? '/' : `/${language}/`;
    await visit(`${start}search/`, async ({ page, faults }) => {
      const results = await page.evaluate(
        run,
        all.map(({ query }) => query),
      );
      const found = results.map(({ urls }) => urls.map((url) => url.slice(start.length).replace(/\/$/u, '')));
      expect(
        all.flatMap((query, index) => faultOf(query, expectedOf(realAtlas, query), found[index] ?? [])),
      ).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
});

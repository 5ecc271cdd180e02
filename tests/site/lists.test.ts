import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/model/address.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { directoryEntries, directoryGroups, groupedCollections } from '../../src/model/directory-list.ts';
import { facetTable } from '../../src/model/facet-table.ts';
import { listFacets, listPath, staticLists, type StaticList } from '../../src/model/static-lists.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { htmlOf, sitePages, type SitePage } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit } = useSite();
const noScript = { javaScriptEnabled: false };
const byAddress = new Map(sitePages().map((page) => [page.address, page]));

/** Addresses that a page links, in order. */
const linksOf = (page: SitePage | undefined) =>
  page ? [...htmlOf(page).matchAll(/<a\s[^>]*href="([^"#?]+)"/gu)].map(([, href = '']) => href) : [];
/** Addresses of the entries that the rows of a page name. */
const entriesOn = (page: SitePage | undefined) =>
  page
    ? [...htmlOf(page).matchAll(/<a class="entry-name" href="([^"]+)"/gu)].map(([, href = '']) => href)
    : [];

const questions = groupedCollections.flatMap((collection) =>
  listFacets[collection].map((facet) => ({ collection, facet })),
);
const listsIn = (language: Language) => staticLists(realAtlas, buildDate, wordsOf(language));
const addressesOf = (language: Language) =>
  listsIn(language).map((list) =>
    list.pages.map(({ number }) => addressOf(language, ...listPath(list, number))),
  );

describe.each(languages)('lists in %s', (language) => {
  test('link exactly the entries that the facet counts, in the order of the directory', () => {
    for (const collection of groupedCollections) {
      const { facets } = facetTable(realAtlas, collection, buildDate, wordsOf(language));
      const entries = directoryEntries(directoryGroups(realAtlas, collection, buildDate, language));
      for (const list of listsIn(language).filter((one) => one.collection === collection)) {
        const rows = facets
          .find(({ name }) => name === list.facet)
          ?.values.find(({ id }) => id === list.value)?.rows;
        const linked = list.pages.flatMap(({ number }) =>
          entriesOn(byAddress.get(addressOf(language, ...listPath(list, number)))),
        );
        expect(linked, list.title).toEqual(
          rows?.map((row) => addressOf(language, collection, entries[row]?.id ?? '')),
        );
      }
    }
  });

  test('are all the pages that lie below the directories, and none is kept for nothing', () => {
    expect(
      sitePages()
        .filter((page) => page.language === language && page.kind.endsWith('/by'))
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual(addressesOf(language).flat().toSorted());
  });

  test('are reached from the first page by the directory, and each page of a list by the one before', () => {
    const start = linksOf(byAddress.get(addressOf(language)));
    const offered = groupedCollections.flatMap((collection) => {
      expect(start).toContain(addressOf(language, collection));
      return linksOf(byAddress.get(addressOf(language, collection)));
    });
    for (const [first, ...others] of addressesOf(language)) {
      expect(offered).toContain(first);
      others.reduce((before, next) => {
        expect(linksOf(byAddress.get(before)), next).toContain(next);
        return next;
      }, first ?? '');
    }
  });

  test('are kept out of the search, which would find every entry once more in each', () => {
    for (const address of addressesOf(language).flat()) {
      const page = byAddress.get(address);
      expect(page && htmlOf(page).includes('data-pagefind-body'), address).toBe(false);
    }
  });

  // All nine hundred take minutes; the longest and the one with the longest title stand for those of their question.
  test.each(questions)('of $collection by $facet need no sideways scrolling at 360 px', async (question) => {
    const lists = listsIn(language).filter(
      ({ collection, facet }) => collection === question.collection && facet === question.facet,
    );
    const tried = [({ size }: StaticList) => size, ({ title }: StaticList) => title.length].flatMap(
      (measure) => lists.toSorted((a, b) => measure(b) - measure(a))[0] ?? [],
    );
    expect(tried.length).toBe(2);
    for (const list of new Set(tried))
      for (const { number } of list.pages)
        await revisit(
          addressOf(language, ...listPath(list, number)),
          async ({ page }) =>
            expect(
              await page.evaluate(() => document.documentElement.scrollWidth),
              `${list.title} ${number}`,
            ).toBe(360),
          { ...noScript, viewport: { width: 360, height: 740 } },
        );
  });
});

test.each(languages)('a directory in %s offers its lists without JavaScript', async (language) => {
  const words = wordsOf(language);
  for (const collection of groupedCollections)
    await revisit(
      addressOf(language, collection),
      async ({ page }) => {
        const summaries = page.locator('.directory-lists summary');
        // By key: what lies above is laid out late, and a click would now and then land where the part no longer is.
        for (const summary of await summaries.all()) await summary.press('Enter');
        const links = page.locator('.directory-lists .list-links a');
        expect(await links.count()).toBe(
          listsIn(language).filter((list) => list.collection === collection).length,
        );
        for (const link of await links.all()) expect(await link.isVisible()).toBe(true);
        expect(await page.locator('.directory-lists h2').innerText()).toBe(words.say('list.all'));
      },
      noScript,
    );
});

test('a list leads to the directory with its question asked, which shows the same entries', async () => {
  for (const list of listsIn('en').filter(({ collection }) => collection === 'clusters')) {
    const address = addressOf('en', ...listPath(list));
    const linked = list.pages.flatMap(({ number }) =>
      entriesOn(byAddress.get(addressOf('en', ...listPath(list, number)))),
    );
    await revisit(address, async ({ page }) => {
      await page.locator('.list-ways a').first().click();
      await page.waitForSelector('entry-directory[data-state="ready"]');
      const shown = await page
        .locator('[data-results] a.entry-name')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      expect(shown, list.title).toEqual(linked.slice(0, shown.length));
      expect(await page.locator('.directory-status').innerText()).toContain(String(list.size));
    });
  }
}, 120_000);

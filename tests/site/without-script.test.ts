import { expect, test } from 'vitest';
import { pageOfEachKind } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const noScript = { javaScriptEnabled: false };
const pages = pageOfEachKind('en').filter(({ kind }) => kind !== '404.html');

test.each(pages)('$address can be read with JavaScript off', async ({ address }) => {
  const seen = await visit(
    address,
    async ({ page }) => ({
      heading: (await page.locator('h1').innerText()).trim(),
      words: (await page.locator('main').innerText()).split(/\s+/u).length,
    }),
    noScript,
  );
  expect(seen.heading).not.toBe('');
  expect(seen.words).toBeGreaterThan(10);
});

test('the search form leads to a page that says what it needs and links to the lists', async () => {
  await visit(
    '/',
    async ({ page }) => {
      await page.locator('input[name="q"]:visible').first().fill('pepper');
      await page.locator('input[name="q"]:visible').first().press('Enter');
      await page.waitForURL(/\/search\/\?q=pepper$/u);
      expect(await page.locator('noscript').innerText()).not.toBe('');
      expect(await page.locator('.search-lists a').count()).toBeGreaterThan(10);
    },
    noScript,
  );
});

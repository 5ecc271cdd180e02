import { expect, test } from 'vitest';
import { htmlOf, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { visit } = useSite();

test('every page carries its own content security policy', () => {
  const without = sitePages().filter(
    (page) => !/<meta http-equiv="content-security-policy"/iu.test(htmlOf(page)),
  );
  expect(without.map(({ address }) => address)).toEqual([]);
});

test('no page holds a script that runs, a handler or a style of its own', () => {
  const inline =
    /<script(?![^>]*\b(?:src=|type="application\/(?:ld\+)?json"))[^>]*>|<[a-z][^>]*\s(?:on[a-z]+|style)=/iu;
  const faults = sitePages().flatMap((page) => inline.exec(htmlOf(page))?.[0].slice(0, 120) ?? []);
  expect([...new Set(faults)]).toEqual([]);
});

test('a script put into the page does not run', async () => {
  const ran = await visit('/', ({ page }) =>
    page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.documentElement.dataset.ran = "yes"');
      image.src = 'data:,';
      document.body.append(image);
      return new Promise((done) => setTimeout(() => done(document.documentElement.dataset['ran']), 200));
    }),
  );
  expect(ran).toBeUndefined();
});

test('the host sends the headers of _headers', async () => {
  await visit('/', async ({ page }) => {
    const answer = await page.reload();
    const headers = answer?.headers() ?? {};
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

test('links to other sites carry no weight and give no handle on the page', () => {
  const faults = sitePages().flatMap((page) =>
    Array.from(htmlOf(page).matchAll(/<a\b[^>]*\shref="https?:[^>]*>/gu), ([tag]) => tag)
      .filter((tag) => !/\srel="[^"]*\bnoopener\b/u.test(tag))
      .slice(0, 1),
  );
  expect([...new Set(faults)].slice(0, 10)).toEqual([]);
});

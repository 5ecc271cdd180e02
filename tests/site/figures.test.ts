import { expect, test } from 'vitest';
import { htmlOf, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { visit } = useSite();

/** Figures of some pages that stand without a source on the same page, or without the time they speak of. Runs in the browser. */
const bareFigures = (pages: { address: string; html: string }[]): { figures: number; bare: string[] } => {
  const bare: string[] = [];
  let figures = 0;
  for (const { address, html } of pages) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const amount of page.querySelectorAll('.amount')) {
      figures += 1;
      const statement = amount.closest('li, dd, tr, .figure');
      const marks = [...(statement?.querySelectorAll('.source-marks a') ?? [])];
      const isSourced =
        marks.length > 0 &&
        marks.every((mark) => page.querySelector(mark.getAttribute('href') ?? '')?.textContent.trim());
      const around = (statement?.textContent ?? '').replace(amount.textContent ?? '', '');
      if (!isSourced || !/\b(?:19|20)\d\d\b/u.test(around))
        bare.push(`${address}: ${statement?.textContent.replace(/\s+/gu, ' ').trim() ?? amount.textContent}`);
    }
  }
  return { figures, bare };
};

test('no figure on any page is without a source on that page and the time it speaks of', async () => {
  const pages = sitePages().map((page) => ({ address: page.address, html: htmlOf(page) }));
  const withFigures = pages.filter(({ html }) => html.includes('class="amount"'));
  const seen = await visit('/licences.txt', async ({ page }) => {
    const parts = [];
    for (let at = 0; at < withFigures.length; at += 50)
      parts.push(await page.evaluate(bareFigures, withFigures.slice(at, at + 50)));
    return parts;
  });
  expect(seen.flatMap(({ bare }) => bare)).toEqual([]);
  // All provinces alone have hundreds; fewer would mean that the test looks past them.
  expect(seen.reduce((sum, { figures }) => sum + figures, 0)).toBeGreaterThan(5000);
});

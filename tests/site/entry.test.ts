import { describe, expect, test } from 'vitest';
import { collectionsWithPages } from '../../src/model/address.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { htmlOf, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { visit } = useSite();
/** Pages of single entries. */
const entryPages = sitePages().filter(({ kind }) =>
  collectionsWithPages.some((collection) => kind === `${collection}/*`),
);
const idOf = (address: string) => address.split('/').at(-2) ?? '';

test('every page of an entry shows how to correct it, once, and its permanent number', () => {
  const without = entryPages.filter((page) => {
    const html = htmlOf(page);
    return html.match(/id="wrong-head"/gu)?.length !== 1 || !html.includes(`: ${idOf(page.address)}</p>`);
  });
  expect(without.map(({ address }) => address)).toEqual([]);
  expect(entryPages.length).toBeGreaterThan(1000);
});

describe('a business', () => {
  test.each([...realAtlas.smes.keys()])(
    '%s leads to a way to write to it, or to an office that has one',
    (id) => {
      const page = entryPages.find(({ address }) => address === `/smes/${id}/`);
      const html = page ? htmlOf(page) : '';
      const section = html.slice(html.indexOf('id="write-head"'), html.indexOf('enquiry-text'));
      expect(section.match(/class="route-kind"/gu)?.length ?? 0).toBeGreaterThan(0);
    },
  );

  test('its enquiry names entry, product and page in the language of reader and business', async () => {
    await visit('/th/smes/kh-la-plantation/', async ({ page, faults }) => {
      await page.locator('.enquiry summary').click();
      const text = await page.locator('#enquiry-text').inputValue();
      for (const part of [
        'La Plantation',
        'kh-la-plantation',
        'พริกไทย',
        'ម្រេច',
        '/th/smes/kh-la-plantation/',
      ])
        expect(text).toContain(part);
      expect(text).toContain(wordsOf('th').say('contact.greeting'));
      expect(text).toContain(wordsOf('km').say('contact.greeting'));
      const href = await page.locator('.enquiry-acts a').getAttribute('href');
      expect(decodeURIComponent(href?.split('&body=')[1] ?? '').replaceAll('\r\n', '\n')).toBe(text);
      expect(faults).toEqual([]);
    });
  });

  test('its enquiry is copied by a button, and the page asks no other host', async () => {
    await visit(
      '/smes/kh-la-plantation/',
      async ({ page, faults }) => {
        await page.locator('.enquiry summary').click();
        await page.locator('copy-text button').click();
        await page.waitForFunction(() => document.querySelector('copy-text [role="status"]')?.textContent);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied.replaceAll('\r\n', '\n')).toBe(await page.locator('#enquiry-text').inputValue());
        expect(faults).toEqual([]);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('without JavaScript the enquiry opens and can be selected; buttons that would do nothing are not there', async () => {
    await visit(
      '/smes/kh-la-plantation/',
      async ({ page }) => {
        await page.locator('.enquiry summary').click();
        expect(await page.locator('#enquiry-text').isVisible()).toBe(true);
        expect(await page.locator('.enquiry-acts a').isVisible()).toBe(true);
        expect(await page.locator('copy-text button').isVisible()).toBe(false);
        expect(await page.locator('shortlist-button button').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test('similar and complementary ones come with a reason', () => {
    const page = entryPages.find(({ address }) => address === '/smes/th-ban-ta-nuek-seafood/');
    const html = page ? htmlOf(page) : '';
    const related = html.slice(html.indexOf('id="similar"'), html.indexOf('id="support"'));
    const rows = related.match(/<li class="record">/gu)?.length ?? 0;
    expect(rows).toBeGreaterThan(6);
    expect(related.match(/class="entry-note"/gu)).toHaveLength(rows);
  });
});

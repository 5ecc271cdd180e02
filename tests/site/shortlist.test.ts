import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chunkCount, chunkOf } from '../../src/model/shortlist-chunk.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { siteFolder } from './site-files.ts';
import { useSite } from './site.ts';

const { visit } = useSite();
const words = wordsOf('en');
const three = ['kh-la-plantation', 'th-ban-ta-nuek-seafood', 'vn-khai-hoan'];

const keep = (page: Page, ids: readonly string[]) =>
  page.evaluate(
    (entries) => localStorage.setItem('sec-atlas.shortlist', JSON.stringify({ version: 1, entries })),
    ids.map((id) => ({ id: `smes/${id}`, name: `Kept as ${id}` })),
  );
const ready = (page: Page) => page.waitForSelector('shortlist-page[data-state="done"]', { timeout: 20_000 });
const openWith = async (page: Page, ids: readonly string[], address = '/shortlist/') => {
  await keep(page, ids);
  await page.goto(new URL(address, page.url()).href);
  await ready(page);
};
const heads = (page: Page) =>
  page
    .locator('.short-head > a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
const fileOf = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return readFileSync(await download.path(), 'utf8');
};

describe('the shortlist', () => {
  test('takes an entry from its page, keeps it over a reload, and gives it up again', async () => {
    await visit('/smes/kh-la-plantation/', async ({ page, faults }) => {
      const button = page.locator('shortlist-button button');
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await page.reload();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await page.locator('shortlist-button [data-open]').click();
      await ready(page);
      expect(await heads(page)).toEqual(['/smes/kh-la-plantation/']);
      await page.locator('.short-off').click();
      await page.waitForSelector('[data-empty]:not([hidden])');
      expect(await page.locator('[data-list]').isVisible()).toBe(false);
      expect(faults).toEqual([]);
    });
  });

  test('says what to do when it is empty', async () => {
    await visit('/shortlist/', async ({ page, faults }) => {
      await ready(page);
      expect(await page.locator('[data-empty]').innerText()).toContain(words.say('shortlist.empty'));
      expect(faults).toEqual([]);
    });
  });

  test.each(languages)(
    'shows the same rows for all in %s, what is not on file as a gap',
    async (language) => {
      const start = language === 'en' ? '' : `/${language}`;
      await visit(`${start}/licence/`, async ({ page, faults }) => {
        await openWith(page, three, `${start}/shortlist/`);
        expect(await heads(page)).toEqual(three.map((id) => `${start}/smes/${id}/`));
        const rows = await page.locator('.short-table tbody tr').evaluateAll((all) =>
          all.map((row) => ({
            label: row.querySelector('th')?.textContent,
            cells: Array.from(row.querySelectorAll('td'), (cell) => cell.textContent.trim()),
          })),
        );
        expect(rows).toHaveLength(16);
        for (const { label, cells } of rows) {
          expect(cells, label ?? '').toHaveLength(3);
          expect(cells.every((cell) => cell !== '')).toBe(true);
        }
        const capacity = rows.find(({ label }) => label === wordsOf(language).say('sme.capacity'));
        expect(capacity?.cells[0]).toBe(wordsOf(language).say('common.notOnFile'));
        expect(faults).toEqual([]);
      });
    },
  );

  test('loads nothing of the directory but the files of its businesses', async () => {
    await visit('/licence/', async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await openWith(page, three);
      const chunks = chunkCount(realAtlas.smes.size);
      const wanted = new Set(three.map((id) => `/shortlist/${chunkOf(id, chunks)}.json`));
      expect(asked.filter((path) => path.endsWith('.json')).toSorted()).toEqual([...wanted].toSorted());
    });
  });

  test('says what vanished, and lets go of it', async () => {
    await visit('/licence/', async ({ page, faults }) => {
      await openWith(page, ['kh-la-plantation', 'kh-long-gone', 'zz-nowhere']);
      const said = await page.locator('[data-changes] li').allInnerTexts();
      expect(said[0]).toContain(words.say('shortlist.gone', { name: 'Kept as kh-long-gone' }));
      expect(said).toHaveLength(2);
      await page.locator('[data-changes] button').first().click();
      await page.waitForFunction(() => document.querySelectorAll('[data-changes] li').length === 1);
      expect(faults).toEqual([]);
    });
  });

  test('follows a merged entry to the one it became, and repeats nothing of a withdrawn one', async () => {
    const record = (more: object) => ({
      state: 'current',
      page: '/smes/kh-l-heir/',
      name: 'Heir',
      rows: {},
      ...more,
    });
    const chunk = {
      'kh-la-merged': record({ state: 'merged', into: 'kh-l-heir', name: 'Old name' }),
      'kh-l-heir': record({}),
      'kh-la-withdrawn': { state: 'withdrawn', page: '/smes/kh-la-withdrawn/', rows: {} },
      'kh-l-closed': record({ state: 'closed', name: 'Shut', rows: { standing: ['Closed'] } }),
    };
    await visit('/licence/', async ({ page }) => {
      await page.route('**/shortlist/*.json', (route) => route.fulfill({ json: chunk }));
      await openWith(page, ['kh-la-merged', 'kh-la-withdrawn', 'kh-l-closed', 'kh-l-heir']);
      const text = await page.locator('[data-changes]').innerText();
      expect(text).toContain(words.say('shortlist.merged', { name: 'Kept as kh-la-merged', other: 'Heir' }));
      expect(text).toContain(words.say('shortlist.withdrawn', { name: 'kh-la-withdrawn' }));
      expect(text).not.toContain('Kept as kh-la-withdrawn');
      expect(await page.locator('.short-head > a').allInnerTexts()).toEqual(['Heir', 'Shut']);
      expect(await page.locator('.short-table').innerText()).toContain('Closed');
    });
  });

  test('keeps an entry under the id that it has now, from the list and from its page', async () => {
    const stored = (page: Page) => page.evaluate(() => localStorage.getItem('sec-atlas.shortlist') ?? '');
    const chunk = {
      'kh-l-old': { state: 'moved', into: 'kh-l-heir' },
      'kh-l-heir': { state: 'current', page: '/smes/kh-l-heir/', name: 'Heir', rows: {} },
    };
    await visit('/licence/', async ({ page, faults }) => {
      await page.route('**/shortlist/*.json', (route) => route.fulfill({ json: chunk }));
      await openWith(page, ['kh-l-old']);
      expect(await page.locator('.short-head > a').allInnerTexts()).toEqual(['Heir']);
      await page.waitForFunction(() => localStorage.getItem('sec-atlas.shortlist')?.includes('kh-l-heir'));
      expect(await stored(page)).not.toContain('smes/kh-l-old');
      await ready(page);
      // Once it is kept under the new id, the page still tells why the name is another.
      expect(await page.locator('[data-changes]').innerText()).toContain(
        words.say('shortlist.moved', { name: 'Kept as kh-l-old', other: 'Heir' }),
      );
      expect(faults).toEqual([]);
    });
    await visit('/smes/kh-la-plantation/', async ({ page }) => {
      await keep(page, ['kh-la-before']);
      await page.evaluate(() => {
        const button = document.querySelector('shortlist-button')?.cloneNode(true) as HTMLElement;
        button.setAttribute('former', 'smes/kh-la-before');
        document.querySelector('main')?.append(button);
      });
      expect(await stored(page)).toContain('"smes/kh-la-plantation"');
      expect(await stored(page)).not.toContain('"smes/kh-la-before"');
      expect(await page.locator('shortlist-button button').first().getAttribute('aria-pressed')).toBe('true');
    });
  });

  test('is shared by a link that shows it without keeping it, and can be kept', async () => {
    await visit(`/shortlist/#list=${three.join(',')}`, async ({ page, faults }) => {
      await ready(page);
      expect(await heads(page)).toHaveLength(3);
      expect(await page.locator('[data-shared]').isVisible()).toBe(true);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await page.locator('.short-off').count()).toBe(0);
      await page.locator('[data-keep]').click();
      await page.waitForSelector('[data-shared][hidden]', { state: 'attached' });
      await ready(page);
      expect(await heads(page)).toHaveLength(3);
      expect(new URL(page.url()).hash).toBe('');
      await page.reload();
      await ready(page);
      expect(await heads(page)).toHaveLength(3);
      expect(faults).toEqual([]);
    });
  });

  test('gives the link of the list', async () => {
    await visit(
      '/licence/',
      async ({ page }) => {
        await openWith(page, three);
        await page.locator('[data-link]').click();
        await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent);
        const link = await page.evaluate(() => navigator.clipboard.readText());
        expect(new URL(link).hash).toBe(`#list=${three.join(',')}`);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('is downloaded as a spreadsheet and as cards, with what the table shows', async () => {
    await visit(
      '/licence/',
      async ({ page, faults }) => {
        await openWith(page, three);
        const csv = await fileOf(page, '[data-csv]');
        expect(csv.split('\r\n').filter(Boolean)).toHaveLength(4);
        for (const part of ['kh-la-plantation', 'กลุ่มวิสาหกิจชุมชน', '210390']) expect(csv).toContain(part);
        const cards = await fileOf(page, '[data-vcard]');
        expect(cards.match(/BEGIN:VCARD/gu)).toHaveLength(3);
        expect(cards.replace(/\r\n /gu, '')).toContain('URL:https://laplantation.com');
        expect(faults).toEqual([]);
      },
      { acceptDownloads: true },
    );
  });

  test('writes one enquiry in the languages of all, naming products and nobody else', async () => {
    await visit('/licence/', async ({ page }) => {
      await openWith(page, three);
      const text = await page.locator('#short-text').inputValue();
      for (const part of ['Fish sauce', 'ទឹកត្រី', 'น้ำปลา', 'Nước mắm']) expect(text).toContain(part);
      const pepper = ['ម្រេច', 'គ្រឿងទេស'];
      expect(text).toContain(pepper.join(', '));
      expect(text).not.toMatch(/[\u1780-\u17ff], and/u);
      for (const language of ['en', 'km', 'th', 'vi'] as const)
        expect(text).toContain(wordsOf(language).say('contact.greeting'));
      for (const id of three) expect(text).not.toContain(realAtlas.smes.get(id)?.data.names.en ?? '?');
      expect(await page.locator('[data-send-to] li').count()).toBe(3);
      await openWith(page, ['th-ban-ta-nuek-seafood', 'vn-khai-hoan']);
      const shared = await page.locator('#short-text').inputValue();
      expect(shared).toContain(words.say('contact.interest', { products: 'Fish sauce' }));
    });
  });

  test('survives a store that holds nonsense', async () => {
    await visit('/licence/', async ({ page, faults }) => {
      await page.evaluate(() =>
        localStorage.setItem('sec-atlas.shortlist', '{"entries":[1,null,{"id":"../x"}]'),
      );
      await page.goto(new URL('/shortlist/', page.url()).href);
      await ready(page);
      expect(await page.locator('[data-empty]').isVisible()).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  test('without JavaScript says what to do instead', async () => {
    await visit(
      '/shortlist/',
      async ({ page }) =>
        expect(await page.locator('main').innerText()).toContain(words.say('shortlist.noScript')),
      { javaScriptEnabled: false },
    );
  });

  test('a phone loads little for it: no file is over 6 kB as transferred', () => {
    const chunks = chunkCount(realAtlas.smes.size);
    for (const language of languages)
      for (let chunk = 0; chunk < chunks; chunk += 1) {
        const folder = language === 'en' ? '' : language;
        const file = readFileSync(join(siteFolder, folder, 'shortlist', `${chunk}.json`));
        expect(brotliCompressSync(file).length, `${language} ${chunk}`).toBeLessThan(6_000);
      }
  });
});

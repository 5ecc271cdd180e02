import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { siteFolder, sitePages } from './site-files.ts';
import { useSite, type OpenPage, type SiteInBrowser } from './site.ts';

/** What people type, and an entry that must be among the results. */
const cases: [typed: string, entry: string][] = [
  ['Kampot pepper', 'clusters/kh-kampot-pepper'],
  ['pepper', 'clusters/kh-kampot-pepper'],
  ['ម្រេច', 'clusters/kh-kampot-pepper'],
  ['ម្រេចកំពត', 'clusters/kh-kampot-pepper'],
  ['พริกไทย', 'clusters/kh-kampot-pepper'],
  ['พริกไทยกำปอต', 'clusters/kh-kampot-pepper'],
  ['hồ tiêu', 'clusters/kh-kampot-pepper'],
  ['ho tieu', 'clusters/kh-kampot-pepper'],
  ['ငရုတ်ကောင်း', 'clusters/kh-kampot-pepper'],
  ['0904', 'clusters/kh-kampot-pepper'],
  ['HS 0904', 'clusters/kh-kampot-pepper'],
  ['fish sauce', 'clusters/vn-phu-quoc-fish-sauce'],
  ['ទឹកត្រី', 'clusters/vn-phu-quoc-fish-sauce'],
  ['น้ำปลา', 'clusters/vn-phu-quoc-fish-sauce'],
  ['nước mắm', 'clusters/vn-phu-quoc-fish-sauce'],
  ['nuoc mam', 'clusters/vn-phu-quoc-fish-sauce'],
  ['ငံပြာရည်', 'clusters/vn-phu-quoc-fish-sauce'],
  ['2103', 'clusters/vn-phu-quoc-fish-sauce'],
  ['ធូរេន', 'clusters/th-chanthaburi-durian'],
  ['ทุเรียนหมอนทอง', 'clusters/th-chanthaburi-durian'],
  ['sau rieng', 'clusters/th-chanthaburi-durian'],
  ['ဒူးရင်း', 'clusters/th-chanthaburi-durian'],
  ['hạt điều', 'clusters/mm-dawei-cashew'],
  ['dieu', 'clusters/mm-dawei-cashew'],
  ['သီဟိုဠ်စေ့', 'clusters/mm-dawei-cashew'],
  ['ត្រាត', 'provinces/th-trat'],
  ['ตราด', 'provinces/th-trat'],
  ['တနင်္သာရီ', 'provinces/mm-tanintharyi'],
  ['កំពត', 'provinces/kh-kampot'],
  ['ប៉ោយប៉ែត', 'gateways/ban-khlong-luek-poipet'],
  ['Poipet', 'gateways/ban-khlong-luek-poipet'],
];

/** What a search on the open search page found. More results are asked for until `wanted` is among them. */
const find = async ({ page, faults }: OpenPage, typed: string, wanted?: string): Promise<string[]> => {
  await page.locator('site-search input').fill(typed);
  await page.keyboard.press('Enter');
  for (;;) {
    await page.waitForSelector('[data-results]:not([data-state="loading"])', { timeout: 20_000 });
    const state = await page.locator('[data-results]').getAttribute('data-state');
    if (state !== 'done')
      throw new Error(`The search for "${typed}" ended as "${state}": ${faults.join(', ')}`);
    const links = await page
      .locator('[data-results] a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const more = page.locator('[data-more]:visible');
    if (!wanted || links.includes(wanted) || (await more.count()) === 0) return links;
    await more.click();
  }
};

/** Keeps one search page open for all the cases of a language. */
const casesOn = (site: SiteInBrowser, language: string) => {
  test(`every case is found from ${language}/search/`, { timeout: 240_000 }, async () => {
    await site.visit(`${language}/search/`, async (open) => {
      const missed: string[] = [];
      for (const [typed, entry] of cases) {
        const wanted = `${language}/${entry}/`;
        if (!(await find(open, typed, wanted)).includes(wanted))
          missed.push(`"${typed}" does not find ${wanted}`);
      }
      expect([...missed, ...open.faults]).toEqual([]);
    });
  });
};

const asked = (typed: string) => `q=${encodeURIComponent(typed)}`;

describe('search', () => {
  const site = useSite();
  for (const language of ['', '/km', '/th', '/vi', '/my']) casesOn(site, language);

  test('an exact name comes first', async () => {
    const links = await site.visit('/search/', (open) => find(open, 'kampot pepper (kampot and kep)'));
    expect(links[0]).toBe('/clusters/kh-kampot-pepper/');
  });

  test.each([
    ['km', 'ផ្លូវដែក', 'kh-kampot'],
    ['th', 'บางกอกแอร์เวย์', 'th-trat'],
    ['my', 'ကျောက်ပုစွန်', 'mm-tanintharyi'],
  ])(
    'in %s the word "%s" inside a sentence of a page is found, and its excerpt reads as the page does',
    async (language, typed, province) => {
      await site.visit(`/${language}/search/`, async (open) => {
        const wanted = `/${language}/provinces/${province}/`;
        expect(await find(open, typed, wanted)).toContain(wanted);
        const result = open.page.locator(`[data-results] li:has(a[href="${wanted}"])`);
        expect(await result.locator('mark').first().innerText()).toBe(typed);
        expect(await open.page.locator('[data-results]').innerText()).not.toMatch(/\bqz[a-z]{4}/u);
      });
    },
  );

  test('every page of the index has its title', () => {
    const folder = join(siteFolder, 'pagefind/fragment');
    const files = readdirSync(folder);
    const untitled = files.flatMap((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString();
      const { url, meta } = JSON.parse(text.slice(text.indexOf('{'))) as {
        url: string;
        meta: { title?: string };
      };
      return meta.title ? [] : url;
    });
    expect(files.length).toBeGreaterThan(1000);
    expect(untitled).toEqual([]);
  });

  test('a word that is nowhere gives no result and says so', async () => {
    await site.visit('/search/', async (open) => {
      expect(await find(open, 'xylophonequartz')).toEqual([]);
      expect(await open.page.locator('site-search [role="status"]').innerText()).toContain('xylophonequartz');
    });
  });

  test('the internal name of a kind does not find all its entries', async () => {
    const links = await site.visit('/search/', (open) => find(open, 'smes', 'all of them'));
    const found = links.filter((link) => link.startsWith('/smes/')).length;
    expect(found).toBeLessThan(
      sitePages().filter(({ kind, language }) => kind === 'smes/*' && language === 'en').length / 2,
    );
  });

  test('the address names the search, and narrows it by kind and country', async () => {
    await site.visit(`/search/?${asked('pepper')}&kind=clusters&country=KH`, async ({ page }) => {
      await page.waitForSelector('[data-results][data-state="done"]');
      const links = await page
        .locator('[data-results] a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      expect(links).toContain('/clusters/kh-kampot-pepper/');
      expect(links.filter((link) => !link.startsWith('/clusters/'))).toEqual([]);
    });
  });

  test('a search typed on another page leads to the results', async () => {
    await site.visit('/about/', async ({ page, faults }) => {
      await page.locator('input[name="q"]:visible').first().fill('ម្រេច');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-results][data-state="done"]');
      expect(new URL(page.url()).searchParams.get('q')).toBe('ម្រេច');
      expect(await page.locator('[data-results] a').count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  });

  test('nothing of the index is fetched before somebody searches', async () => {
    await site.visit('/search/', async ({ page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.waitForLoadState('networkidle');
      expect(fetched.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      await Promise.all([page.waitForRequest(/\/pagefind\//u), page.locator('site-search input').focus()]);
    });
  });

  test('an index that cannot be fetched is said, and the lists stay', async () => {
    await site.visit('/search/', async ({ page }) => {
      await page.route(/\/pagefind\//u, (route) => route.abort());
      await page.locator('site-search input').fill('pepper');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-results][data-state="error"]');
      expect(await page.locator('site-search [role="status"]').innerText()).not.toBe('');
      expect(await page.locator('.search-lists a').count()).toBeGreaterThan(10);
    });
  });
});

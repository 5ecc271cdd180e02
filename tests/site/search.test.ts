import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFolder } from './site-files.ts';
import { useSite, type SiteInBrowser } from './site.ts';

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

interface Found {
  state: string | undefined;
  status: string;
  links: string[];
}

const find = ({ visit }: SiteInBrowser, language: string, query: string): Promise<Found> =>
  visit(`${language}/search/?${query}`, async ({ page, faults }) => {
    await page.waitForSelector('[data-results][data-state="done"], [data-results][data-state="error"]');
    const more = page.locator('[data-more]:visible');
    for (let clicks = 0; clicks < 8 && (await more.count()) > 0; clicks++) {
      await more.click();
      await page.waitForSelector('[data-results][data-state="done"]');
    }
    expect(faults).toEqual([]);
    return page.evaluate(() => ({
      state: document.querySelector<HTMLElement>('[data-results]')?.dataset['state'],
      status: document.querySelector('site-search [role="status"]')?.textContent ?? '',
      links: Array.from(
        document.querySelectorAll<HTMLAnchorElement>('[data-results] a'),
        ({ pathname }) => pathname,
      ),
    }));
  });
const asked = (typed: string) => `q=${encodeURIComponent(typed)}`;

describe('search', () => {
  const site = useSite();

  describe.each(['', '/km', '/th', '/vi', '/my'])('on the page %s/search/', (language) => {
    test.each(cases)('"%s" finds %s', async (typed, entry) => {
      const { state, links } = await find(site, language, asked(typed));
      expect(state).toBe('done');
      expect(links).toContain(`${language}/${entry}/`);
    });
  });

  test('an exact name comes first', async () => {
    const { links } = await find(site, '', asked('kampot pepper (kampot and kep)'));
    expect(links[0]).toBe('/clusters/kh-kampot-pepper/');
  });

  test('a word that is nowhere gives no result and says so', async () => {
    const { state, links, status } = await find(site, '', asked('xylophonequartz'));
    expect([state, links]).toEqual(['done', []]);
    expect(status).toContain('xylophonequartz');
  });

  test('the internal names of kinds and countries find nothing by themselves', async () => {
    const all = await find(site, '', asked('smes'));
    expect(all.links.length).toBeLessThan(30);
  });

  test('results are narrowed by kind and country, and the address keeps both', async () => {
    const { links } = await find(site, '', `${asked('pepper')}&kind=clusters&country=KH`);
    expect(links).toContain('/clusters/kh-kampot-pepper/');
    expect(links.filter((link) => !link.startsWith('/clusters/'))).toEqual([]);
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
      await page.locator('site-search input').focus();
      await page.waitForRequest(/\/pagefind\//u);
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

/** A second build, made with SITE_BASE=/atlas/ by the test of the build. */
const underBase = join(siteFolder, '../.cache/dist-base');
describe.runIf(existsSync(underBase))('search under a base path', () => {
  const site = useSite(underBase, '/atlas/');
  test.each(cases)('"%s" finds %s', async (typed, entry) => {
    const { links } = await find(site, '', asked(typed));
    expect(links).toContain(`/atlas/${entry}/`);
  });
});

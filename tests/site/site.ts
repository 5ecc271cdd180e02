import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type RunningSite } from '../../src/host/site-server.ts';
import { startChromium } from './chromium.ts';
import { siteFolder } from './site-files.ts';

/** A page in the browser, with what went wrong on it. */
export interface OpenPage {
  page: Page;
  /** Console errors, thrown errors, failed answers and requests to other hosts. */
  faults: string[];
}

type Visit = <T>(
  path: string,
  use: (open: OpenPage) => Promise<T>,
  options?: BrowserContextOptions,
) => Promise<T>;

/** The built site in a browser, for the tests of one file. */
export interface SiteInBrowser {
  /** Opens an address such as `/km/` in a fresh browser context, does something with the page, and closes it. */
  visit: Visit;
  /** The same in a page that is kept from visit to visit: three times as fast, for tests that leave nothing behind. */
  revisit: Visit;
}

/** Notes what goes wrong on a page. */
export const watch = (page: Page, origin: string): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin)
      faults.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
};

/** Asks for every file as it lies in its folder: to pack a page as a host does takes longer than to show it. */
const unpacked: BrowserContextOptions = { extraHTTPHeaders: { 'accept-encoding': 'identity' } };

/** Serves a built site and starts a browser for the tests of a file. */
export const useSite = (folder = siteFolder, base = '/'): SiteInBrowser => {
  let browser: Browser;
  let site: RunningSite;
  const address = (path: string) => site.address.replace(/\/$/u, '') + path;
  /** A page for each set of options, kept from visit to visit. */
  const kept = new Map<string, Page>();
  const keptPage = async (options: BrowserContextOptions) => {
    const key = JSON.stringify(options);
    const page = kept.get(key) ?? (await (await browser.newContext({ ...unpacked, ...options })).newPage());
    kept.set(key, page);
    page.removeAllListeners();
    await page.emulateMedia({ media: null });
    return page;
  };
  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), serveSite({ folder, base }, 0)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    visit: async (path, use, options = {}) => {
      const context = await browser.newContext({ ...unpacked, ...options });
      try {
        const page = await context.newPage();
        const faults = watch(page, new URL(site.address).origin);
        await page.goto(address(path));
        return await use({ page, faults });
      } finally {
        await context.close();
      }
    },
    revisit: async (path, use, options = {}) => {
      const page = await keptPage(options);
      const faults = watch(page, new URL(site.address).origin);
      await page.goto(address(path));
      return use({ page, faults });
    },
  };
};

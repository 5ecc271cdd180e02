import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
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

/** The built site in a browser, for the tests of one file. */
export interface SiteInBrowser {
  /** Opens an address such as `/km/`, does something with the page, and closes it. */
  visit: <T>(
    address: string,
    use: (open: OpenPage) => Promise<T>,
    options?: BrowserContextOptions,
  ) => Promise<T>;
}

const watch = (page: Page, origin: string): string[] => {
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

/** Serves a built site and starts a browser for the tests of a file. */
export const useSite = (folder = siteFolder, base = '/'): SiteInBrowser => {
  let browser: Browser;
  let site: RunningSite;
  /** Without scripts a page leaves nothing behind, so visits of one kind share a context and its cached fonts. */
  const kept = new Map<string, BrowserContext>();
  const contextFor = async (options: BrowserContextOptions) => {
    if (options.javaScriptEnabled !== false) return browser.newContext(options);
    const key = JSON.stringify(options);
    const context = kept.get(key) ?? (await browser.newContext(options));
    kept.set(key, context);
    return context;
  };
  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), serveSite({ folder, base }, 0)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    visit: async (address, use, options = {}) => {
      const context = await contextFor(options);
      const page = await context.newPage();
      try {
        const faults = watch(page, new URL(site.address).origin);
        await page.goto(site.address.replace(/\/$/u, '') + address);
        return await use({ page, faults });
      } finally {
        if (options.javaScriptEnabled === false) await page.close();
        else await context.close();
      }
    },
  };
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/schema/language.ts';
import { htmlOf, pageOfEachKind, siteFolder, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();

/** The kept page fetches everything again at every visit, as a browser does that was never here. */
beforeAll(() =>
  visit('/', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  }),
);

/** Budgets in bytes as transferred. Khmer and Burmese faces weigh more. */
const firstView = { en: 100_000, th: 100_000, vi: 100_000, km: 140_000, my: 140_000 };
const scripts = 15_000;
/** The page of the map that moves brings Leaflet, shapes and places; nobody comes there by chance. */
const mapPage = { firstView: 150_000, scripts: 65_000 };

/** Packed quickly, a sixth larger than as the server sends it. */
const packed = (bytes: Buffer | string) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const packedAsSent = (bytes: Buffer | string) => brotliCompressSync(bytes).length;
const packedFiles = new Map<string, number>();
const packedFile = (address: string) => {
  const size = packedFiles.get(address) ?? packed(readFileSync(join(siteFolder, address)));
  packedFiles.set(address, size);
  return size;
};
const styles = (html: string) =>
  Array.from(html.matchAll(/<link[^>]*href="([^"]+\.css)"/gu), (match) => match[1] ?? '');

describe.each(languages)('%s', (language) => {
  test.each(pageOfEachKind(language))(
    'the first view of $address is light, without an error or a request to another host',
    async ({ address, kind }) => {
      const isMap = kind === 'map';
      const { loaded, faults } = await visit(address, async ({ page, faults: seen }) => {
        // Only a page with a script can ask for more once it is loaded.
        if ((await page.locator('script[src]').count()) > 0) await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
        const entries = await page.evaluate(() =>
          [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
            (entry) => {
              const { name, encodedBodySize } = entry as PerformanceResourceTiming;
              return { file: name, bytes: encodedBodySize };
            },
          ),
        );
        return { loaded: entries, faults: seen };
      });
      expect(faults).toEqual([]);
      const sum = (wanted: (file: string) => boolean) =>
        loaded.filter(({ file }) => wanted(file)).reduce((total, { bytes }) => total + bytes, 0);
      expect(sum((file) => file.endsWith('.js'))).toBeLessThanOrEqual(isMap ? mapPage.scripts : scripts);
      expect(
        sum(() => true),
        JSON.stringify(loaded, undefined, 1),
      ).toBeLessThanOrEqual(firstView[language] + (isMap ? mapPage.firstView : 0));
    },
  );

  test('HTML and styles of every page leave room for the fonts', () => {
    const room = { en: 50_000, th: 50_000, vi: 50_000, km: 50_000, my: 50_000 }[language];
    const heavy = sitePages()
      .filter((page) => page.language === language)
      .map((page) => {
        const html = htmlOf(page);
        const linked = styles(html).reduce((sum, file) => sum + packedFile(file), 0);
        const quick = packed(html) + linked;
        // Thousands of pages are packed quickly; only what is too heavy by that is packed again as it is sent.
        return { address: page.address, bytes: quick > room ? packedAsSent(html) + linked : quick };
      })
      .filter(({ bytes }) => bytes > room);
    expect(heavy).toEqual([]);
  });
});

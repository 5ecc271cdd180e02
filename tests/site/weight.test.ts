import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/schema/language.ts';
import { pageOfEachKind, siteFolder, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit } = useSite();

/** The server packs with gzip in a moment, a fifth larger than with brotli, which takes it longer than to show the page. */
const packedQuickly = { extraHTTPHeaders: { 'accept-encoding': 'gzip' } };
const packedAsSent = { extraHTTPHeaders: { 'accept-encoding': 'br' } };

/** The kept pages fetch everything again at every visit, as a browser does that was never here. */
beforeAll(async () => {
  for (const packing of [packedQuickly, packedAsSent])
    await revisit(
      '/',
      async ({ page }) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      },
      packing,
    );
});

/** Budgets in bytes as transferred. Khmer and Burmese faces weigh more. */
const firstView = { en: 100_000, th: 100_000, vi: 100_000, km: 140_000, my: 140_000 };
const scripts = 15_000;
/** The page of the map that moves brings Leaflet, shapes and places; nobody comes there by chance. */
const mapPage = { firstView: 150_000, scripts: 65_000 };

/** What a file weighs, from what is known at once to what the server sends. No step is heavier than the one before. */
const weighings: ((bytes: Buffer) => number)[] = [
  ({ length }) => length,
  (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
  (bytes) => brotliCompressSync(bytes).length,
];
const styleWeights = new Map<string, number>();
const styleWeight = (address: string) => {
  const weight =
    styleWeights.get(address) ?? brotliCompressSync(readFileSync(join(siteFolder, address))).length;
  styleWeights.set(address, weight);
  return weight;
};
const styles = (html: string) =>
  Array.from(html.matchAll(/<link[^>]*href="([^"]+\.css)"/gu), (match) => match[1] ?? '');

interface Loaded {
  file: string;
  bytes: number;
}

/** What the first view of a page loads. */
const load = (address: string, packing: typeof packedQuickly) =>
  revisit(
    address,
    async ({ page, faults }) => {
      // Only a page with a script can ask for more once it is loaded.
      if ((await page.locator('script[src]').count()) > 0) await page.waitForLoadState('networkidle');
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [
          ...performance.getEntriesByType('navigation'),
          ...performance.getEntriesByType('resource'),
        ].map((entry): Loaded => {
          const { name, encodedBodySize } = entry as PerformanceResourceTiming;
          return { file: name, bytes: encodedBodySize };
        });
      });
      return { loaded, faults };
    },
    packing,
  );

const weightOf = (loaded: readonly Loaded[]) => ({
  scripts: loaded.filter(({ file }) => file.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0),
  all: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
});

describe.each(languages)('%s', (language) => {
  test.each(pageOfEachKind(language))(
    'the first view of $address is light, without an error or a request to another host',
    async ({ address, kind }) => {
      const isMap = kind === 'map';
      const allowed = {
        scripts: isMap ? mapPage.scripts : scripts,
        all: firstView[language] + (isMap ? mapPage.firstView : 0),
      };
      const fits = (loaded: readonly Loaded[]) => {
        const weight = weightOf(loaded);
        return weight.scripts <= allowed.scripts && weight.all <= allowed.all;
      };
      const { loaded, faults } = await load(address, packedQuickly);
      expect(faults).toEqual([]);
      // Only what is too heavy as it is packed quickly is weighed as it is sent.
      if (fits(loaded)) return;
      const sent = (await load(address, packedAsSent)).loaded;
      expect(fits(sent), JSON.stringify({ allowed, ...weightOf(sent), sent }, undefined, 1)).toBe(true);
    },
  );

  test('HTML and styles of every page leave room for the fonts', () => {
    const room = { en: 50_000, th: 50_000, vi: 50_000, km: 50_000, my: 50_000 }[language];
    const heavy = sitePages()
      .filter((page) => page.language === language)
      .filter((page) => {
        const html = readFileSync(page.file);
        const linked = styles(html.toString()).reduce((sum, file) => sum + styleWeight(file), 0);
        return weighings.every((weigh) => weigh(html) + linked > room);
      })
      .map(({ address }) => address);
    expect(heavy).toEqual([]);
  });
});

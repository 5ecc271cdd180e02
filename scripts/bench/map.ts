import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { serveSite } from '../../src/host/site-server.ts';
import { mapLayers, type PlaceOnMap } from '../../src/model/filters/map-choice.ts';
import type { MapData } from '../../src/model/filters/map-data.ts';
import { startChromium } from '../../tests/site/chromium.ts';
import { build } from '../build.ts';
import { halfAndMost, quantile } from './parts/quantile.ts';
import { randomFrom } from './parts/random.ts';

const siteFolder = resolve(import.meta.dirname, '../../dist');
const runs = 5;

/** Plainly artificial places about the provinces; they are told to the browser and never written to a file. */
const makePlaces = ({ provinces, places }: MapData, count: number): PlaceOnMap[] => {
  const random = randomFrom(2016);
  const sectors = [...new Set(places.flatMap((place) => place.sectors))];
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: count }, (_, index): PlaceOnMap => {
    const { id, country, lat, lon } = pick(provinces);
    const isKnown = random() < 0.8;
    return {
      layer: pick(mapLayers),
      id: `artificial-${index}`,
      name: `Artificial place ${index}`,
      detail: `Artificial line of detail ${index} · made for a benchmark`,
      lat: isKnown ? lat + (random() - 0.5) * 1.2 : lat,
      lon: isKnown ? lon + (random() - 0.5) * 1.2 : lon,
      precision: isKnown ? 'town' : 'province',
      countries: [country],
      provinces: [id],
      sectors: [pick(sectors)],
    };
  });
};

/** Time between frames while something is done, in milliseconds. */
const framesDuring = async (page: Page, act: () => Promise<void>): Promise<number[]> => {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
};

const pan = async (page: Page) => {
  for (const [dx, dy] of [
    [-220, 0],
    [220, 120],
    [0, -120],
    [-160, 80],
  ] as const) {
    await page.mouse.move(420, 640);
    await page.mouse.down();
    await page.mouse.move(420 + dx, 640 + dy, { steps: 16 });
    await page.mouse.up();
    await page.waitForTimeout(350);
  }
};

const zoom = async (page: Page) => {
  for (const button of ['in', 'in', 'in', 'out', 'out', 'out']) {
    await page.locator(`button[data-${button}]`).click();
    await page.waitForTimeout(450);
  }
};

interface Measured {
  ready: number[];
  choose: number[];
  pan: number[];
  zoom: number[];
}

const measure = async (address: string, data: MapData | undefined, slowdown: number): Promise<Measured> => {
  const browser = await startChromium();
  const measured: Measured = { ready: [], choose: [], pan: [], zoom: [] };
  try {
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
      const session: CDPSession = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      if (data) await page.route('**/map/places.json', (route) => route.fulfill({ json: data }));
      await page.goto(`${address}map/?layers=${mapLayers.join(',')}`);
      await page.waitForSelector('corridor-map[data-state="ready"]', { timeout: 120_000 });
      measured.ready.push(
        await page.evaluate(() => performance.getEntriesByName('map ready')[0]?.startTime ?? NaN),
      );
      measured.choose.push(
        await page.evaluate(() => {
          const where = document.querySelector<HTMLSelectElement>('select[name="where"]');
          if (!where) return NaN;
          where.value = 'KH';
          const begun = performance.now();
          where.dispatchEvent(new Event('change', { bubbles: true }));
          return performance.now() - begun;
        }),
      );
      await page.locator('button[type="reset"]').click();
      await page.goto(`${address}map/?layers=${mapLayers.join(',')}`);
      await page.waitForSelector('corridor-map[data-state="ready"]', { timeout: 120_000 });
      measured.pan.push(...(await framesDuring(page, () => pan(page))));
      measured.zoom.push(...(await framesDuring(page, () => zoom(page))));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return measured;
};

const kilobytes = (bytes: Buffer | string) => `${(brotliCompressSync(bytes).length / 1000).toFixed(1)} kB`;

const report = (label: string, { ready, choose, pan: panned, zoom: zoomed }: Measured) => ({
  'set of places': label,
  'first clusters (ms)': Math.round(quantile(ready)),
  'a choice computed (ms)': Math.round(quantile(choose)),
  'pan, frame p50/p95 (ms)': halfAndMost(panned),
  'zoom, frame p50/p95 (ms)': halfAndMost(zoomed),
  'longest frame (ms)': Math.round(Math.max(...panned, ...zoomed)),
});

/** Measures the map with the real places and with many artificial ones, on this processor and on one four times slower. */
export const run = async (options: string[]): Promise<void> => {
  const { values } = parseArgs({ args: options, options: { points: { type: 'string', default: '10000' } } });
  if (!(await build())) throw new Error('The site could not be built.');
  const read = (file: string) => readFileSync(join(siteFolder, 'map', file));
  const real = JSON.parse(read('places.json').toString()) as MapData;
  const made: MapData = { ...real, places: makePlaces(real, Number(values.points)) };
  const site = await serveSite({ folder: siteFolder, base: '/' }, 0);
  try {
    console.log(
      `Brotli: shapes from afar ${kilobytes(read('geometry-overview.json'))}, from near ${kilobytes(read('geometry-detail.json'))}`,
    );
    console.log(
      `Places: ${real.places.length} real ${kilobytes(read('places.json'))}, ${made.places.length} artificial ${kilobytes(JSON.stringify(made))}`,
    );
    const rows = [];
    for (const slowdown of [1, 4]) {
      const speed = slowdown === 1 ? '' : `, processor ${slowdown} times slower`;
      rows.push(
        report(`${real.places.length} real${speed}`, await measure(site.address, undefined, slowdown)),
      );
      rows.push(
        report(`${made.places.length} artificial${speed}`, await measure(site.address, made, slowdown)),
      );
    }
    console.table(rows);
    console.log(
      `Medians of ${runs} runs in one go; all layers on, 1280 by 1000 pixels. Times from the start of navigation.`,
    );
  } finally {
    await site.stop();
  }
};

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages, writeHeaders } from '../../scripts/build.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { root } from './site-files.ts';
import { useSite } from './site.ts';

const base = '/atlas/';
const folder = join(root, 'dist.base');

/** A tile of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Indexes the pages of a part of the site, such as `km/clusters`: a search needs no more, and the whole takes a minute. */
const writeIndexOf = async (part: string) => {
  const pages = mkdtempSync(join(tmpdir(), 'base-path-'));
  cpSync(join(folder, part), join(pages, part), { recursive: true });
  await writeIndex(pages);
  cpSync(join(pages, 'pagefind'), join(folder, 'pagefind'), { recursive: true });
  rmSync(pages, { recursive: true });
};

describe('a site that lives under a base path, with the tiles of another host', () => {
  let tiles: Server;
  let tileHost: string;
  const asked: string[] = [];
  beforeAll(async () => {
    tiles = createServer((request, answer) => {
      asked.push(request.url ?? '');
      answer.setHeader('content-type', 'image/png').end(pixel);
    });
    await new Promise<void>((ready) => tiles.listen(0, '127.0.0.1', ready));
    tileHost = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`;
    const env = {
      SITE_BASE: base,
      PUBLIC_TILE_URL: `${tileHost}/{z}/{x}/{y}.png`,
      PUBLIC_TILE_ATTRIBUTION: 'Tiles of the test',
    };
    rmSync(folder, { recursive: true, force: true });
    if (!(await buildPages(folder, env))) throw new Error('The site could not be built under a base path.');
    await writeIndexOf('km/clusters');
    writeHeaders(folder, { kind: 'browser' }, env);
  }, 600_000);
  afterAll(() => new Promise((closed) => tiles.close(closed)));
  const site = useSite(folder, base);

  test('names no address outside the base path', () => {
    const outside = new Set<string>();
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.name.endsWith('.html')) continue;
      const html = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, address = ''] of html.matchAll(/(?:href|src|action)="(\/[^"]*)"/gu))
        if (!address.startsWith(base)) outside.add(address);
    }
    expect([...outside].slice(0, 20)).toEqual([]);
  });

  test('finds an entry by search and opens it', async () => {
    await site.visit(`/km/search/?q=${encodeURIComponent('ម្រេច')}`, async ({ page, faults }) => {
      await page.waitForSelector('[data-results][data-state="done"]', { timeout: 30_000 });
      const link = page.locator(`[data-results] a[href="${base}km/clusters/kh-kampot-pepper/"]`);
      await link.click();
      await page.waitForLoadState();
      expect(await page.locator('h1').innerText()).not.toBe('');
      expect(faults).toEqual([]);
    });
  });

  test('shows tiles under the map that moves, names their owner, and asks no third host', async () => {
    await site.visit('/map/', async ({ page, faults }) => {
      await page.waitForSelector('corridor-map[data-state="ready"]');
      await page.waitForSelector('.leaflet-tile-loaded');
      expect(await page.locator('.leaflet-control-attribution').innerText()).toContain('Tiles of the test');
      expect(asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/u.test(path))).toBe(true);
      expect(faults.filter((fault) => !fault.includes(tileHost))).toEqual([]);
    });
  });

  test('lets pages show images of the tile host and of no other', () => {
    const headers = readFileSync(join(folder, '_headers'), 'utf8');
    expect(headers).toContain(`img-src ${tileHost} 'self' data:;`);
  });
});

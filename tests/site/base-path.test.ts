import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { root } from './site-files.ts';
import { useSite } from './site.ts';

const base = '/atlas/';
const name = 'dist.base';
const folder = join(root, name);

describe('a site that lives under a base path', () => {
  beforeAll(async () => {
    if (!(await build(name, { SITE_BASE: base })))
      throw new Error('The site could not be built under a base path.');
  }, 600_000);
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
});

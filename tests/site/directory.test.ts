import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { facetTable, narrowedCollections } from '../../src/model/facet-table.ts';
import { FacetEngine } from '../../src/model/filters/facets.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { visit } = useSite();
const ready = (page: Page) => page.waitForSelector('entry-filter[data-state="ready"]');

const readList = (page: Page) =>
  page.evaluate(() => {
    const seen = (element: HTMLElement) => element.offsetParent !== null;
    const rows = [...document.querySelectorAll<HTMLElement>('.directory-list li.record')].filter(seen);
    const numbers = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter(seen)
        .reduce((sum, { textContent }) => sum + Number(textContent?.replaceAll(',', '')), 0);
    return {
      ids: rows.flatMap((row) => row.querySelector('a')?.pathname.split('/').at(-2) ?? []).toSorted(),
      status: document.querySelector('.directory-status')?.textContent ?? '',
      ofCountries: numbers('.list-group h2 .count'),
      ofProvinces: numbers('.list-group h3 .count'),
    };
  });

const goTo = (page: Page, query: string) =>
  page.evaluate((search) => {
    history.pushState(null, '', `${location.pathname}?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);

describe.each(narrowedCollections)('the list of %s', (collection) => {
  const table = facetTable(realAtlas, collection, buildDate);
  const engine = new FacetEngine(table);

  test('shows for every value of every facet the entries that have it, and counts them everywhere alike', async () => {
    await visit(`/${collection}/`, async ({ page, faults }) => {
      await ready(page);
      for (const { name, values } of table.facets)
        for (const { id, rows } of values) {
          await goTo(page, `${name}=${id}`);
          const seen = await readList(page);
          expect(seen.ids, `${name}=${id}`).toEqual(rows.map((row) => table.ids[row]).toSorted());
          expect(seen.status).toBe(`${rows.length} of ${table.ids.length}`);
          expect([seen.ofCountries, seen.ofProvinces]).toEqual([rows.length, rows.length]);
        }
      expect(faults).toEqual([]);
    });
  }, 120_000);

  test('offers with each value the number that the list then has', async () => {
    await visit(`/${collection}/?country=KH`, async ({ page }) => {
      await ready(page);
      const { counts } = engine.narrow({ country: ['KH'] });
      const offered = await page.locator('.facet input').evaluateAll((boxes) =>
        boxes.map((box) => {
          const { name, value } = box as HTMLInputElement;
          const item = box.closest('li');
          return {
            name,
            value,
            hidden: item?.hidden ?? true,
            count: item?.querySelector('[data-count]')?.textContent,
          };
        }),
      );
      for (const { name, value, hidden, count } of offered) {
        expect(Number(count), `${name}=${value}`).toBe(counts[name]?.[value]);
        expect(hidden).toBe(counts[name]?.[value] === 0);
      }
    });
  });

  test('is whole without JavaScript and asks nothing', async () => {
    await visit(
      `/km/${collection}/`,
      async ({ page }) => {
        expect(await page.locator('.directory-list li.record:visible').count()).toBe(table.ids.length);
        expect(await page.locator('.directory-choice').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

test('a choice by keyboard narrows the list, says so, and the back button undoes it', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const whole = await readList(page);
    await page.locator('.facet input[name="country"][value="VN"]').focus();
    await page.keyboard.press('Space');
    expect(new URL(page.url()).searchParams.get('country')).toBe('VN');
    const narrowed = await readList(page);
    expect(narrowed.ids.length).toBeLessThan(whole.ids.length);
    // The focus stays where the reader is.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('VN');
    await page.goBack();
    expect((await readList(page)).ids).toEqual(whole.ids);
    expect(await page.locator('.facet input[value="VN"]').first().isChecked()).toBe(false);
  });
});

test('an empty list names the question to drop and for how many, and dropping it fills the list', async () => {
  const table = facetTable(realAtlas, 'smes', buildDate);
  const engine = new FacetEngine(table);
  const choice = { country: ['MM'], product: ['fish-sauce'] };
  expect(engine.narrow(choice).rows).toEqual([]);
  const best = engine.bestToDrop(choice);
  await visit('/smes/?country=MM&product=fish-sauce', async ({ page }) => {
    await ready(page);
    expect((await readList(page)).ids).toEqual([]);
    const drop = page.locator('[data-empty] button');
    expect(await drop.innerText()).toContain(String(best?.rows));
    await drop.click();
    expect((await readList(page)).ids.length).toBe(best?.rows);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('directory-status');
  });
});

test('a chip takes its choice back, and "clear all" takes back every one', async () => {
  await visit('/smes/?country=VN,TH&product=fish-sauce', async ({ page }) => {
    await ready(page);
    await page.getByRole('button', { name: 'Remove Thailand' }).click();
    expect(new URL(page.url()).searchParams.get('country')).toBe('VN');
    await page.locator('[data-clear]').click();
    expect(new URL(page.url()).search).toBe('');
    expect((await readList(page)).ids.length).toBe(realAtlas.smes.size);
  });
});

test('on a phone the questions fold away until asked for, with targets for a finger', async () => {
  await visit(
    '/my/smes/',
    async ({ page }) => {
      await ready(page);
      expect(await page.locator('.facet label').first().isVisible()).toBe(false);
      await page.locator('.directory-choice > details > summary').click();
      const heights = await page
        .locator('.facet label:visible')
        .evaluateAll((all) => all.map((label) => label.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    },
    { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  );
});

import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import {
  countByLayer,
  isShown,
  mapLayers,
  writeChoice,
  type MapChoice,
} from '../../src/model/filters/map-choice.ts';
import { mapPlaces } from '../../src/model/map-places.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { visit } = useSite();
const places = mapPlaces(realAtlas, wordsOf('en'), buildDate);
/** Without motion the map is where it was sent at once. */
const wide = { viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' } as const;

const ready = (page: Page) => page.waitForSelector('corridor-map[data-state="ready"]', { timeout: 30_000 });

/** What the map and the list hold, read off the page. */
const readPage = (page: Page) =>
  page.evaluate(() => {
    const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
    for (const more of all<HTMLButtonElement>('[data-more]:not([hidden])')) more.click();
    const signs = all('.explore-target');
    return {
      onMap: signs.reduce((sum, { dataset }) => sum + Number(dataset['count']), 0),
      alone: signs.flatMap(({ dataset }) => dataset['place'] ?? []),
      inList: all('[data-group]:not([data-group="provinces"]) li').flatMap(
        ({ dataset }) => dataset['place'] ?? [],
      ),
      counted: all('[data-group]:not([hidden], [data-group="provinces"]) h2 [data-count]').reduce(
        (sum, { textContent }) => sum + Number(textContent?.replaceAll(',', '')),
        0,
      ),
      panel: all('.explore-layers [data-count]').map(({ textContent }) =>
        Number(textContent?.replaceAll(',', '')),
      ),
    };
  });

const goTo = (page: Page, query: string) =>
  page.evaluate((search) => {
    history.pushState(null, '', `${location.pathname}?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);

const queryOf = (choice: MapChoice) => {
  const query = new URLSearchParams();
  writeChoice(query, choice);
  return query.toString();
};

const choices: MapChoice[] = [
  // Each place of the panel alone, with everything on …
  ...['', 'KH', 'TH', 'VN', 'MM', ...realAtlas.provinces.keys()].map((where) => ({
    layers: mapLayers,
    where,
    sector: '',
  })),
  // … each sector alone, and a mixture.
  ...[...new Set(places.flatMap(({ sectors }) => sectors))].map((sector) => ({
    layers: mapLayers,
    where: '',
    sector,
  })),
  ...fc.sample(
    fc.record({
      layers: fc.subarray([...mapLayers]),
      where: fc.constantFrom('', 'KH', 'TH', 'VN', 'MM', ...realAtlas.provinces.keys()),
      sector: fc.constantFrom('', 'fruit-growing', 'fishing', 'food-manufacturing'),
    }),
    { numRuns: 60, seed: 1995 },
  ),
];

test(`list, map and counts say the same for each of ${choices.length} choices`, async () => {
  await visit(
    '/map/',
    async ({ page, faults }) => {
      await ready(page);
      for (const choice of choices) {
        const query = queryOf(choice);
        await goTo(page, query);
        const seen = await readPage(page);
        const expected = places
          .filter((place) => isShown(place, choice))
          .map(({ layer, id }) => `${layer}/${id}`);
        expect(seen.inList.toSorted(), query).toEqual(expected.toSorted());
        expect(seen.onMap, query).toBe(expected.length);
        expect(seen.counted, query).toBe(expected.length);
        expect(
          seen.alone.filter((id) => !expected.includes(id)),
          query,
        ).toEqual([]);
        expect(seen.panel, query).toEqual(Object.values(countByLayer(places, choice)));
      }
      expect(faults).toEqual([]);
    },
    wide,
  );
}, 300_000);

test('a nearer look leaves in the list what the map still shows, and says of how many', async () => {
  await visit(
    '/map/?layers=crossings,ports,zones,smes',
    async ({ page }) => {
      await ready(page);
      const before = await readPage(page);
      await page.locator('[data-in]').click();
      await page.locator('[data-in]').click();
      const after = await readPage(page);
      expect(after.onMap).toBeLessThan(before.onMap);
      expect(after.inList.length).toBe(after.onMap);
      expect(await page.locator('.explore-status').innerText()).toContain(
        `${after.onMap} of ${before.onMap}`,
      );
      await page.locator('button[data-all]').click();
      expect((await readPage(page)).onMap).toBe(before.onMap);
    },
    wide,
  );
});

test('by keyboard alone from the page to a province, to its profile and back', async () => {
  await visit(
    '/map/',
    async ({ page }) => {
      await ready(page);
      const focused = () =>
        page.evaluate(() => document.activeElement?.getAttribute('data-province') ?? undefined);
      for (let presses = 0; presses < 120 && (await focused()) !== 'kh-kampot'; presses += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe('kh-kampot');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role="dialog"] a');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kampot');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role="dialog"]', { state: 'detached' });
      expect(await focused()).toBe('kh-kampot');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role="dialog"] a');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/provinces\/kh-kampot\/$/u);
      await page.goBack();
      await ready(page);
      expect(await page.locator('[role="dialog"] a').innerText()).toBe('Kampot');
    },
    wide,
  );
});

test('signs take no tab stop, and a link leads past the map to its list', async () => {
  await visit(
    '/map/?layers=crossings,ports,airports,rail,zones,clusters,smes,providers',
    async ({ page }) => {
      await ready(page);
      expect(await page.locator('.leaflet-marker-pane [tabindex]').count()).toBe(0);
      await page.locator('.explore-skip').focus();
      expect(await page.locator('.explore-skip').isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('explore-list');
    },
    wide,
  );
});

test('the back button undoes a choice', async () => {
  await visit(
    '/map/',
    async ({ page }) => {
      await ready(page);
      const first = await readPage(page);
      await page.locator('select[name="where"]').selectOption('KH');
      expect(new URL(page.url()).searchParams.get('where')).toBe('KH');
      const narrowed = await readPage(page);
      expect(narrowed.onMap).toBeLessThan(first.onMap);
      await page.goBack();
      expect((await readPage(page)).inList).toEqual(first.inList);
      expect(await page.locator('select[name="where"]').inputValue()).toBe('');
    },
    wide,
  );
});

test('an address with an open entry opens it, with its state and date', async () => {
  await visit(
    '/map/?open=crossings/ban-khlong-luek-poipet',
    async ({ page }) => {
      await ready(page);
      const dialog = page.locator('[role="dialog"]');
      expect(await dialog.locator('a').getAttribute('href')).toBe('/gateways/ban-khlong-luek-poipet/');
      expect(await dialog.innerText()).toMatch(/Closed, last reported \d+ \w+ \d{4}/u);
    },
    wide,
  );
});

test('a name that looks like markup is shown as it is written', async () => {
  const nasty = '<img src=x onerror="document.title=\'ran\'">';
  await visit(
    '/404.html',
    async ({ page }) => {
      await page.route('**/map/places.json', async (route) => {
        const answer = await route.fetch();
        const data = (await answer.json()) as { places: { id: string; name: string; detail: string }[] };
        for (const place of data.places) Object.assign(place, { name: nasty, detail: nasty });
        await route.fulfill({ json: data });
      });
      await page.goto(new URL('/map/?open=crossings/bavet-moc-bai', page.url()).href);
      await ready(page);
      expect(await page.locator('[role="dialog"] a').innerText()).toBe(nasty);
      expect(await page.locator('corridor-map img').count()).toBe(0);
      expect(await page.title()).not.toBe('ran');
    },
    wide,
  );
});

test('when the places cannot be fetched the printed map stays and the page says so', async () => {
  await visit('/404.html', async ({ page }) => {
    await page.route('**/map/places.json', (route) => route.abort());
    await page.goto(new URL('/map/', page.url()).href);
    await page.waitForFunction(() =>
      /could not be loaded/u.test(document.querySelector('.explore-status')?.textContent ?? ''),
    );
    expect(await page.locator('[data-still] svg.map-svg').isVisible()).toBe(true);
    expect(await page.locator('.explore-list a').count()).toBeGreaterThan(20);
  });
});

describe('without JavaScript', () => {
  test('the printed map leads to every province, and the lists to everything else', async () => {
    await visit(
      '/km/map/',
      async ({ page }) => {
        expect(await page.locator('[data-still] svg.map-svg').isVisible()).toBe(true);
        const links = await page
          .locator('main a[href*="/provinces/"]')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        for (const id of realAtlas.provinces.keys()) expect(links).toContain(`/km/provinces/${id}/`);
        for (const list of ['gateways', 'zones', 'clusters', 'smes', 'providers'])
          expect(await page.locator(`.explore-list a[href="/km/${list}/"]`).count()).toBeGreaterThan(0);
        expect(await page.locator('.explore-choice').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

test('on paper the printed map takes the place of the one that moves', async () => {
  await visit(
    '/map/',
    async ({ page }) => {
      await ready(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-still] svg.map-svg').isVisible()).toBe(true);
      expect(await page.locator('[data-map]').isVisible()).toBe(false);
      expect(await page.locator('.explore-list li:visible').count()).toBeGreaterThan(20);
    },
    wide,
  );
});

test('a phone begins nearer and has targets for a finger', async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  await visit(
    '/km/map/',
    async ({ page, faults }) => {
      await ready(page);
      const box = await page.locator('.explore-target').first().boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      const layers = await page
        .locator('.explore-layers label')
        .evaluateAll((all) => all.map((label) => label.getBoundingClientRect().height));
      expect(Math.min(...layers)).toBeGreaterThanOrEqual(44);
      expect(await page.locator('.explore-status').innerText()).not.toBe('');
      expect(faults).toEqual([]);
    },
    phone,
  );
});

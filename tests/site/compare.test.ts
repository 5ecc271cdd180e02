import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/atlas.ts';
import {
  comparedCollections,
  compareQuery,
  type ComparedCollection,
} from '../../src/model/filters/compare-state.ts';
import { inLanguage } from '../../src/model/localised.ts';
import { twinsOf } from '../../src/model/twins.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { axeFaults } from './axe-faults.ts';
import { htmlOf, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { visit, revisit } = useSite();
const words = wordsOf('en');
const twins = twinsOf(realAtlas);
const startOf = (language: string) => (language === 'en' ? '' : `/${language}`);
const addressOf = (collection: ComparedCollection, ids: readonly string[], language = 'en') =>
  `${startOf(language)}/compare/${compareQuery(collection, ids)}`;
const ready = (page: Page) => page.waitForSelector('place-comparison[data-state="ready"]');
const status = (page: Page) => page.locator('[data-status]').innerText();
const heads = (page: Page) =>
  page
    .locator('.comparison .compared thead a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)));
const idsOf = (collection: ComparedCollection) => [...realAtlas[collection].keys()];
const nameOf = (collection: ComparedCollection, id: string) =>
  inLanguage((realAtlas[collection].get(id) as Entry<ComparedCollection>).data.names, 'en').text;
/** The first four, the next four and so on; the last four for the last, so that no group has one alone. */
const fours = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / 4) }, (_, group) => {
    const from = Math.min(group * 4, ids.length - 4);
    return ids.slice(from, from + 4);
  });

/** Rows of a table of figures: what a reader sees, without spaces, and the titles of the sources of each cell. */
const rowsIn = (page: Page, rows: string) =>
  page.locator(rows).evaluateAll((all) =>
    all.map((row) => ({
      warned: row.getAttribute('data-warnings'),
      cells: Array.from(row.querySelectorAll('th, td'), (cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const marks of copy.querySelectorAll('.source-marks')) marks.remove();
        return copy.textContent.replaceAll(/\s/gu, '');
      }),
      sources: Array.from(row.querySelectorAll('td'), (cell) =>
        Array.from(cell.querySelectorAll<HTMLAnchorElement>('.source-marks a'), ({ hash }) =>
          document.querySelector(`${hash} a`)?.textContent.trim(),
        ),
      ),
    })),
  );

describe.each(languages)('in %s', (language) => {
  test.each(twins)(
    '$id has the same cells, sources and warnings as its own page',
    async ({ id, provinces }) => {
      const own = await revisit(`${startOf(language)}/twins/${id}/`, ({ page }) =>
        rowsIn(page, '#figures tbody tr'),
      );
      const ids = provinces.map((province) => province.id);
      await revisit(addressOf('provinces', ids, language), async ({ page, faults }) => {
        await ready(page);
        expect(await rowsIn(page, '[data-part="figures"] [data-row]')).toEqual(own);
        expect(await page.locator('[data-twins] a').getAttribute('href')).toBe(
          `${startOf(language)}/twins/${id}/`,
        );
        expect(faults).toEqual([]);
      });
    },
  );

  test.each(comparedCollections)(
    'four %s need no sideways scrolling of a page 360 px wide',
    async (collection) => {
      // The longest names are the hardest to fit.
      const ids = idsOf(collection)
        .toSorted((a, b) => nameOf(collection, b).length - nameOf(collection, a).length)
        .slice(0, 4);
      await revisit(
        addressOf(collection, ids, language),
        async ({ page, faults }) => {
          await ready(page);
          expect(await heads(page)).toEqual(ids);
          const [page_, box, table] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.querySelector('.compare-scroll')?.clientWidth ?? 0,
            document.querySelector('.compare-scroll table')?.scrollWidth ?? 0,
          ]);
          expect(page_).toBe(360);
          expect(table).toBeGreaterThan(box ?? 0);
          expect(faults).toEqual([]);
        },
        { viewport: { width: 360, height: 720 } },
      );
    },
  );
});

describe.each(comparedCollections)('%s', (collection) => {
  test.each(fours(idsOf(collection)).map((ids) => [ids.join(','), ids] as const))(
    '%s stand side by side with a cell or a gap in every row',
    async (_named, ids) => {
      await revisit(addressOf(collection, ids), async ({ page, faults }) => {
        await ready(page);
        expect(await heads(page)).toEqual(ids);
        const rows = await rowsIn(page, '.comparison [data-row]');
        for (const { cells, sources } of rows) {
          expect(cells).toHaveLength(5);
          expect(cells.every((cell) => cell !== '')).toBe(true);
          expect(sources.flat()).not.toContain(undefined);
        }
        for (const id of ids) expect(await status(page)).toContain(nameOf(collection, id));
        expect(faults).toEqual([]);
      });
    },
  );

  test('have no fault that axe can find, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      await revisit(
        addressOf(collection, idsOf(collection).slice(0, 4)),
        async ({ page }) => {
          await ready(page);
          expect(await axeFaults(page)).toEqual([]);
        },
        { colorScheme },
      );
  });

  test('lead from the page of every one of them to the comparison', () => {
    for (const id of idsOf(collection)) {
      const page = sitePages().find(({ address }) => address === `/${collection}/${id}/`);
      expect(page && htmlOf(page), id).toContain(`href="${addressOf(collection, [id])}"`);
    }
  });
});

test('every gate says what each side last said of it, with its date', async () => {
  for (const ids of fours(idsOf('gateways')))
    await revisit(addressOf('gateways', ids), async ({ page }) => {
      await ready(page);
      const cells = await page.locator('[data-row="state"] td').allInnerTexts();
      for (const [index, id] of ids.entries()) {
        const { status: states = [] } = realAtlas.gateways.get(id)?.data ?? {};
        const newest = states.toSorted((a, b) => b.from.localeCompare(a.from))[0];
        expect(cells[index], id).toContain(
          newest
            ? words.say('gate.lastReported', {
                state: words.say(`gate.${newest.state}`),
                date: words.date(newest.from),
              })
            : words.say('common.notOnFile'),
        );
      }
    });
});

test('a choice is added, taken off and taken back; the address says it at every step', async () => {
  await visit('/compare/', async ({ page, faults }) => {
    await ready(page);
    expect(await status(page)).toBe(words.say('compare.none'));
    const search = () => new URL(page.url()).search;
    const add = async (collection: ComparedCollection, id: string) => {
      await page.locator(`select[name="${collection}"]`).selectOption(id);
      await page.locator('.compare-choice button').click();
      await page.waitForFunction((one) => location.search.includes(one), id);
      await ready(page);
    };
    await add('provinces', 'kh-kampot');
    expect(search()).toBe('?p=kh-kampot');
    expect(await status(page)).toBe(words.say('compare.one', { name: nameOf('provinces', 'kh-kampot') }));
    expect(await page.locator('[data-result]').isVisible()).toBe(false);
    await add('provinces', 'vn-ca-mau');
    expect(search()).toBe('?p=kh-kampot,vn-ca-mau');
    expect(await heads(page)).toEqual(['kh-kampot', 'vn-ca-mau']);
    expect(await page.locator('[data-twins]').isVisible()).toBe(false);
    await add('provinces', 'th-trat');
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.compared thead a').length === 2);
    expect(search()).toBe('?p=kh-kampot,vn-ca-mau');
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('.compared thead a').length === 3);
    await page.locator('[data-take-off="kh-kampot"]').click();
    await page.waitForFunction(() => document.querySelectorAll('.compared thead a').length === 2);
    expect(search()).toBe('?p=vn-ca-mau,th-trat');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-status'))).toBe(true);
    await page.reload();
    await ready(page);
    expect(await heads(page)).toEqual(['vn-ca-mau', 'th-trat']);
    await page.locator('input[value="gateways"]').check();
    expect(search()).toBe('?g=');
    expect(await page.locator('[data-result]').isVisible()).toBe(false);
    expect(await page.locator('select[name="provinces"]').isVisible()).toBe(false);
    await add('gateways', 'bavet-moc-bai');
    expect(search()).toBe('?g=bavet-moc-bai');
    expect(faults).toEqual([]);
  });
});

test('a fifth place is refused in words, and one that is chosen already cannot be chosen again', async () => {
  const [a = '', b = '', c = '', d = '', e = ''] = idsOf('zones');
  await visit(addressOf('zones', [a, b, c, d]), async ({ page }) => {
    await ready(page);
    expect(await page.locator(`select[name="zones"] option[value="${a}"]`).isDisabled()).toBe(true);
    await page.locator('select[name="zones"]').selectOption(e);
    await page.locator('.compare-choice button').click();
    expect(await status(page)).toBe(words.say('compare.full'));
    expect(await heads(page)).toEqual([a, b, c, d]);
  });
});

test('what an address names in vain is named: ids that are not on file, and those beyond four', async () => {
  const [a = '', b = '', c = '', d = '', e = ''] = idsOf('provinces');
  await visit(`/compare/?p=${a},<b>no,${b},${c},${d},${e}`, async ({ page, faults }) => {
    await ready(page);
    expect(await heads(page)).toEqual([a, b, c, d]);
    expect(await page.locator('[data-problems] p').allInnerTexts()).toEqual([
      words.say('compare.unknown', { names: '<b>no' }),
      words.say('compare.tooMany', { names: nameOf('provinces', e) }),
    ]);
    expect(faults).toEqual([]);
  });
});

test('by keyboard alone two provinces are chosen and a source is followed', async () => {
  await visit('/compare/', async ({ page }) => {
    await ready(page);
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      }
      throw new Error(`no way by keyboard to ${selector}`);
    };
    const back = async () => {
      await page.keyboard.press('Shift+Tab');
    };
    await tabTo('select[name="provinces"]');
    await page.keyboard.type('Kampot');
    await tabTo('.compare-choice button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/p=kh-kampot$/u);
    await back();
    await page.keyboard.type('Trat');
    await tabTo('.compare-choice button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/p=kh-kampot,th-trat$/u);
    await page.waitForSelector('.compared thead a');
    await tabTo('.compare-scroll');
    await tabTo('.source-marks a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#source-1$/u);
    expect(await heads(page)).toEqual(['kh-kampot', 'th-trat']);
  });
});

/** Cells of a CSV whose every cell stands in quotes. */
const cellsOf = (csv: string) =>
  csv
    .replace(/^\ufeff/u, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      Array.from(line.matchAll(/"((?:[^"]|"")*)"/gu), ([, cell = '']) => cell.replaceAll('""', '"')),
    );

test.each(comparedCollections)(
  'the CSV of %s holds what the table says, with its sources',
  async (collection) => {
    const ids = idsOf(collection).slice(0, 4);
    await visit(
      addressOf(collection, ids),
      async ({ page }) => {
        await ready(page);
        const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
        expect(file.suggestedFilename()).toBe(`compare-${ids.join('-')}.csv`);
        const [head = [], ...lines] = cellsOf(readFileSync(await file.path(), 'utf8'));
        expect(head.filter((_, index) => index % 2 === 0).slice(1)).toEqual(
          ids.map((id) => nameOf(collection, id)),
        );
        const rows = await rowsIn(page, '.comparison [data-row]');
        expect(lines).toHaveLength(rows.length);
        for (const [index, { cells, sources }] of rows.entries()) {
          const [label = '', warning = '', ...rest] = lines[index] ?? [];
          const flat = (text: string) => text.replaceAll(/[;\s]/gu, '').replace(/^'/u, '');
          expect(flat(label + warning)).toBe(flat(cells[0] ?? ''));
          for (const column of ids.keys()) {
            expect(flat(rest[column * 2] ?? '')).toBe(flat(cells[column + 1] ?? ''));
            const named = rest[column * 2 + 1] ?? '';
            for (const title of sources[column] ?? [])
              expect(named).toContain(title?.replaceAll(/\s+/gu, ' '));
            expect(named.match(/<http:[^>]+\/sources\/[^>]+>/gu) ?? []).toHaveLength(
              sources[column]?.length ?? 0,
            );
          }
        }
      },
      { acceptDownloads: true },
    );
  },
);

test('when the files cannot be had the page says so, and shows them once they can', async () => {
  await visit('/compare/', async ({ page }) => {
    await ready(page);
    await page.route('**/compare/provinces/*.json', (route) => route.abort());
    await page.goto(new URL(addressOf('provinces', ['kh-kampot', 'th-trat']), page.url()).href);
    await page.waitForSelector('place-comparison[data-state="failed"]');
    expect(await status(page)).toBe(words.say('compare.failed'));
    await page.unroute('**/compare/provinces/*.json');
    await page.locator('[data-take-off="th-trat"]').click();
    await page.goBack();
    await page.waitForSelector('.compared thead a');
    expect(await heads(page)).toEqual(['kh-kampot', 'th-trat']);
  });
});

test('on paper stands the table with its sources and nothing that is pressed', async () => {
  await visit(addressOf('provinces', idsOf('provinces').slice(0, 4)), async ({ page }) => {
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['.compared', '.source-list', '[data-status]'])
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
    expect(await page.locator('.comparison :is(button, select, input):visible').count()).toBe(0);
    const [box = 0, table = 0] = await page.evaluate(() =>
      ['.compare-scroll', '.compared'].map((part) => document.querySelector(part)?.scrollWidth ?? 0),
    );
    expect(table).toBeLessThanOrEqual(box);
  });
});

test.each(languages)(
  'without JavaScript the page in %s says so and leads to every pair and list',
  async (language) => {
    await revisit(
      `${startOf(language)}/compare/?p=kh-kampot,vn-ca-mau`,
      async ({ page }) => {
        expect(await page.locator('main noscript').innerText()).toContain(
          wordsOf(language).say('compare.noScript'),
        );
        const links = await page
          .locator('.compare-pages a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        expect(links).toEqual([
          ...twins.map(({ id }) => `${startOf(language)}/twins/${id}/`),
          ...comparedCollections.map((collection) => `${startOf(language)}/${collection}/`),
        ]);
        expect(await page.locator('.compare-choice').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  },
);

test('the page of a pair leads to the comparison with both chosen', () => {
  for (const { id, provinces } of twins) {
    const page = sitePages().find(({ address }) => address === `/twins/${id}/`);
    const both = provinces.map((province) => province.id);
    expect(page && htmlOf(page), id).toContain(`href="${addressOf('provinces', both)}"`);
  }
});

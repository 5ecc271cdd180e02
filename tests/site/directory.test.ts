import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { directoryCollections, directoryEntries, directoryGroups } from '../../src/model/directory-list.ts';
import { facetTable } from '../../src/model/facet-table.ts';
import { FacetEngine } from '../../src/model/filters/facets.ts';
import { mapPlaces, collectionOfLayer } from '../../src/model/map-places.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import { findTexts, type TextIndex } from '../../src/search/text-files.ts';
import type { WordFile } from '../../src/search/word-files.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { expectedOf, queries } from '../search/queries/queries.ts';
import { siteFolder } from './site-files.ts';
import { useSite } from './site.ts';

const { visit, revisit } = useSite();
const ready = (page: Page) => page.waitForSelector('entry-directory[data-state="ready"]');

/** Collections that have something to list: there is no offer or want on file yet. */
const filled = directoryCollections.filter((collection) => realAtlas[collection].size > 0);
const tableOf = (collection: (typeof filled)[number], language: Language = 'en') =>
  facetTable(realAtlas, collection, buildDate, wordsOf(language));
const idsOf = (collection: (typeof filled)[number], language: Language = 'en') =>
  directoryEntries(directoryGroups(realAtlas, collection, buildDate, language)).map(({ id }) => id);

const settled = (page: Page) =>
  page.waitForSelector('[data-results][aria-busy="false"]', { state: 'attached' });

const nextFrame = () => new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));

/** Goes to a query of the page that is open. All that is found is shown, unless the query says how much. */
const goTo = async (page: Page, query: Record<string, string>) => {
  await page.evaluate(
    async (search) => {
      history.pushState(null, '', `${location.pathname}?${search}`);
      dispatchEvent(new PopStateEvent('popstate'));
      // Asked within the page: thousands of questions from outside would take most of the time of the tests.
      const box = document.querySelector('[data-results]');
      while (box?.ariaBusy !== 'false') await new Promise((next) => setTimeout(next));
    },
    new URLSearchParams({ shown: '2000', ...query }).toString(),
  );
};

const readList = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('[data-results]');
    const numbers = (selector: string) =>
      [...(box?.querySelectorAll(selector) ?? [])].reduce(
        (sum, { textContent }) => sum + Number(textContent.replaceAll(',', '')),
        0,
      );
    return {
      ids: [...(box?.querySelectorAll<HTMLAnchorElement>('a.entry-name') ?? [])].map(
        ({ pathname }) => pathname.split('/').at(-2) ?? '',
      ),
      status: document.querySelector('.directory-status')?.textContent ?? '',
      isWhole: !document.querySelector<HTMLElement>('[data-whole]')?.hidden,
      ofCountries: numbers('h2 .count'),
      ofProvinces: numbers('h3 .count'),
    };
  });

describe.each(filled)('the directory of %s', (collection) => {
  const table = tableOf(collection);
  const ids = idsOf(collection);
  const engine = new FacetEngine(table);

  test('shows for every value of every facet the entries that have it, and counts them everywhere alike', async () => {
    await revisit(`/${collection}/`, async ({ page, faults }) => {
      await ready(page);
      for (const { name, values } of table.facets)
        for (const { id, rows } of values) {
          await goTo(page, { [name]: id });
          const seen = await readList(page);
          expect(seen.ids, `${name}=${id}`).toEqual(rows.map((row) => ids[row]));
          expect(seen.status).toBe(`${rows.length} of ${table.size}`);
          expect([seen.ofCountries, seen.ofProvinces]).toEqual([rows.length, rows.length]);
        }
      expect(faults).toEqual([]);
    });
  }, 180_000);

  test('offers with each value the number that the list then has', async () => {
    await revisit(`/${collection}/?country=KH`, async ({ page }) => {
      await ready(page);
      const { counts } = engine.narrow({ country: ['KH'] });
      // What is folded away is counted, and written when it folds out.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('.directory-choice details'))
          fold.open = true;
      });
      await page.evaluate(nextFrame);
      const offered = await page.locator('.facet input[type="checkbox"]').evaluateAll((boxes) =>
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
      expect(offered.length).toBe(table.facets.flatMap(({ values }) => values).length);
      for (const { name, value, hidden, count } of offered) {
        expect(Number(count), `${name}=${value}`).toBe(counts[name]?.[value]);
        expect(hidden).toBe(counts[name]?.[value] === 0);
      }
    });
  });

  test('says the same as a list, as a table and by name', async () => {
    await revisit(`/${collection}/`, async ({ page, faults }) => {
      await ready(page);
      await goTo(page, { view: 'table' });
      expect((await readList(page)).ids).toEqual(ids);
      const cells = await page
        .locator('.directory-table tbody tr')
        .evaluateAll((lines) => lines.map((line) => line.childElementCount));
      expect(new Set(cells)).toEqual(new Set([await page.locator('.directory-table thead th').count()]));
      await goTo(page, { sort: 'name' });
      const byName = await readList(page);
      expect(byName.ids.toSorted()).toEqual(ids.toSorted());
      const names = await page.locator('[data-results] a.entry-name').allTextContents();
      expect(names).toEqual(names.toSorted(new Intl.Collator('en', { numeric: true }).compare));
      expect(faults).toEqual([]);
    });
  });

  test('shows on the map those of its results that have a place, and says how many', async () => {
    const places = mapPlaces(realAtlas, wordsOf('en'), buildDate).filter(
      ({ layer }) => collectionOfLayer[layer] === collection,
    );
    await revisit(`/${collection}/`, async ({ page, faults }) => {
      await ready(page);
      for (const country of ['KH', 'TH', 'VN', 'MM']) {
        await goTo(page, { view: 'map', country });
        const { rows } = engine.narrow({ country: [country] });
        const listed = new Set(rows.map((row) => ids[row]));
        const placed = places.filter(({ id }) => listed.has(id)).length;
        if (rows.length === 0) continue;
        expect(await page.locator('.directory-placed').innerText()).toBe(
          `${placed} of ${rows.length} have a place on the map`,
        );
        const drawn = await page
          .locator('.explore-target')
          .evaluateAll((signs) =>
            signs.reduce((sum, sign) => sum + Number((sign as HTMLElement).dataset['count']), 0),
          );
        expect(drawn, country).toBe(placed);
        expect((await readList(page)).ids.length).toBe(rows.length);
      }
      expect(faults).toEqual([]);
    });
  });

  test('is whole without JavaScript, page by page, and asks nothing', async () => {
    await visit(
      `/km/${collection}/`,
      async ({ page }) => {
        expect(await page.locator('.directory-choice').isVisible()).toBe(false);
        expect(await page.locator('[data-text]').isVisible()).toBe(false);
        const linked: string[] = [];
        for (;;) {
          linked.push(
            ...(await page
              .locator('main a')
              .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))),
          );
          const next = page.locator('main a[rel="next"]');
          if ((await next.count()) === 0) break;
          await next.first().click();
        }
        expect(linked).toEqual(
          expect.arrayContaining(idsOf(collection, 'km').map((id) => `/km/${collection}/${id}/`)),
        );
      },
      { javaScriptEnabled: false },
    );
  });
});

/** Searches of a page: rows found by each text, and those that are left in a country. */
const searchAll = async (page: Page, texts: readonly string[], choice: Record<string, string>) => {
  const found: { whole: string[]; narrowed: string[] }[] = [];
  for (const q of texts) {
    await goTo(page, { q });
    const whole = (await readList(page)).ids;
    await goTo(page, { q, ...choice });
    found.push({ whole, narrowed: (await readList(page)).ids });
  }
  return found;
};

describe.each(languages)('words and questions together, in %s', (language) => {
  test('find makers of the product first, and leave of them exactly those that the question allows', async () => {
    const start = language === 'en' ? '' : `/${language}`;
    const all = language === 'en' ? languages.flatMap((each) => queries[each]) : queries[language];
    const inCambodia = new Set(
      [...realAtlas.smes.values()]
        .filter(({ data }) => realAtlas.provinces.get(data.province)?.data.country === 'KH')
        .map(({ id }) => id),
    );
    await revisit(`${start}/smes/`, async ({ page, faults }) => {
      await ready(page);
      const found = await searchAll(
        page,
        all.map(({ query }) => query),
        { country: 'KH' },
      );
      all.forEach((query, index) => {
        const { whole = [], narrowed = [] } = found[index] ?? {};
        const expected = expectedOf(realAtlas, query).flatMap((entry) =>
          entry.startsWith('smes/') ? entry.slice('smes/'.length) : [],
        );
        expect(whole, query.query).toEqual(expect.arrayContaining(expected));
        // Whoever names a product sees its makers before anybody else.
        if ('product' in query.finds || 'hs' in query.finds)
          expect(whole.slice(0, expected.length).toSorted(), query.query).toEqual(expected.toSorted());
        expect(narrowed.toSorted(), query.query).toEqual(whole.filter((id) => inCambodia.has(id)).toSorted());
      });
      expect(faults).toEqual([]);
    });
  }, 240_000);
});

test('the answers with most entries stand first, and what folds out goes on in their order', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const product = page.locator('.facet[data-facet="product"]');
    for (const country of ['KH', 'VN']) {
      await goTo(page, { country });
      await product.locator('.facet-rest > summary').click();
      await page.evaluate(nextFrame);
      const counts = await product
        .locator('li:not([hidden]) > label [data-count]')
        .evaluateAll((all) => all.map(({ textContent }) => Number(textContent)));
      expect(counts.length).toBeGreaterThan(20);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      await product.locator('.facet-rest > summary').click();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    }
  });
});

test('the name itself stands first, whatever else holds its words', async () => {
  await revisit('/smes/', async ({ page }) => {
    await ready(page);
    for (const { id, data } of realAtlas.smes.values()) {
      // As many rows as a reader sees at first.
      await goTo(page, { q: data.names.en, shown: '24' });
      expect((await readList(page)).ids[0], data.names.en).toBe(id);
    }
  });
}, 240_000);

test('a choice by keyboard narrows the list, says so, and the back button undoes it', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    expect((await readList(page)).isWhole).toBe(true);
    await page.locator('.facet input[name="country"][value="VN"]').focus();
    await page.keyboard.press('Space');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('country')).toBe('VN');
    const narrowed = await readList(page);
    expect(narrowed.isWhole).toBe(false);
    expect(narrowed.ids.length).toBeGreaterThan(0);
    // The focus stays where the reader is.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('VN');
    await page.goBack();
    await settled(page);
    expect((await readList(page)).isWhole).toBe(true);
    expect(await page.locator('.facet input[value="VN"]').first().isChecked()).toBe(false);
  });
});

test.each(['a finger', 'the space bar'])(
  'what a tick would show is fetched while %s is still down',
  async (by) => {
    await visit('/smes/', async ({ page }) => {
      await ready(page);
      const box = page.locator('.facet input[name="country"][value="VN"]');
      // The questions are at hand when they have narrowed once.
      await goTo(page, { country: 'KH' });
      await goTo(page, { shown: '24' });
      await box.focus();
      const rows = page.waitForResponse('**/smes/rows/*.json');
      await box.hover();
      await (by === 'a finger' ? page.mouse.down() : page.keyboard.down('Space'));
      await rows;
      expect(await box.isChecked()).toBe(false);
      await (by === 'a finger' ? page.mouse.up() : page.keyboard.up('Space'));
      await settled(page);
      expect((await readList(page)).ids).toEqual(
        new FacetEngine(tableOf('smes'))
          .narrow({ country: ['VN'] })
          .rows.slice(0, 24)
          .map((row) => idsOf('smes')[row]),
      );
    });
  },
);

test('words, questions, order and view stand in the address, and a page opened with it shows the same', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    await page.locator('entry-directory input[name="q"]').fill('peper');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('q=peper'));
    await settled(page);
    expect((await readList(page)).status).toContain('Pepper');
    await page.locator('.facet input[name="country"][value="KH"]').check();
    await page.locator('button[data-view="table"]').click();
    await page.locator('select[name="sort"]').selectOption('name');
    await settled(page);
    await page.waitForSelector('.directory-table');
    const seen = await readList(page);
    expect(seen.ids.length).toBeGreaterThan(1);
    const { search } = new URL(page.url());
    await visit(`/smes/${search}`, async ({ page: other }) => {
      await ready(other);
      expect(await readList(other)).toEqual(seen);
      expect(await other.locator('entry-directory input[name="q"]').inputValue()).toBe('peper');
    });
  });
});

test('an empty list names the question to drop and for how many, and dropping it fills the list', async () => {
  const engine = new FacetEngine(tableOf('smes'));
  const choice = { country: ['MM'], product: ['fish-sauce'] };
  expect(engine.narrow(choice).rows).toEqual([]);
  const best = engine.bestToDrop(choice);
  await visit('/smes/?country=MM&product=fish-sauce', async ({ page }) => {
    await ready(page);
    expect((await readList(page)).ids).toEqual([]);
    const drop = page.locator('[data-empty] button');
    expect(await drop.innerText()).toContain(String(best?.rows));
    await drop.click();
    await settled(page);
    expect((await readList(page)).status).toBe(`${best?.rows} of ${idsOf('smes').length}`);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('directory-status');
  });
});

test('words that find nothing can be dropped, and the questions stay', async () => {
  await visit('/smes/?q=zzzzzzz&country=KH', async ({ page }) => {
    await ready(page);
    await page.locator('[data-empty] button').click();
    await settled(page);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('q'), searchParams.get('country')]).toEqual([null, 'KH']);
    expect((await readList(page)).ids.length).toBeGreaterThan(0);
  });
});

test('a chip takes its choice back, and "clear all" takes back every one', async () => {
  await visit('/smes/?country=VN,TH&product=fish-sauce', async ({ page }) => {
    await ready(page);
    await page.getByRole('button', { name: 'Remove Thailand' }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('country')).toBe('VN');
    await page.locator('[data-clear]').click();
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
    expect((await readList(page)).isWhole).toBe(true);
  });
});

test.each([
  ['0904', 'pepper'],
  ['ម្រេច', 'pepper'],
  ['fish sau', 'fish-sauce'],
])('in the long list of products "%s" leaves %s', async (typed, product) => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    await page.locator('.facet[data-facet="product"] input[type="search"]').fill(typed);
    const box = page.locator(`.facet input[name="product"][value="${product}"]`);
    await page.waitForFunction(
      () => document.querySelectorAll('.facet[data-facet="product"] li.is-unlike').length > 50,
    );
    expect(await box.isVisible()).toBe(true);
  });
});

test('more rows come at a button, and the focus goes to the first of them', async () => {
  await visit('/smes/?sort=name', async ({ page }) => {
    await ready(page);
    const before = (await readList(page)).ids;
    await page.locator('[data-more]').click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-results] .entry-name').length > count,
      before.length,
    );
    const after = (await readList(page)).ids;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname)).toContain(
      after[before.length],
    );
  });
});

test('a business is kept on the shortlist from the list and from the results', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    await page.locator('[data-whole] .shortlist-button button').first().click();
    await goTo(page, { country: 'VN' });
    await page.locator('[data-results] .shortlist-button button').first().click();
    const [firstOfAll, firstInVietNam] = [idsOf('smes')[0], (await readList(page)).ids[0]];
    await page.goto(new URL('/shortlist/', page.url()).href);
    for (const id of [firstOfAll, firstInVietNam]) await page.waitForSelector(`main a[href="/smes/${id}/"]`);
  });
});

test('an answer to what was asked before never stands for what was asked last', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const hold = async (address: string) => {
      let answer = () => {};
      const held = new Promise<void>((go) => (answer = go));
      await page.route(address, async (route) => {
        await held;
        await route.continue();
      });
      return answer;
    };
    const answers = {
      orders: await hold('**/smes/orders.json'),
      words: await hold('**/search-vocabulary.json'),
    };
    await page.evaluate(() => {
      for (const query of ['?sort=name', '?q=pepper']) {
        history.pushState(null, '', query);
        dispatchEvent(new PopStateEvent('popstate'));
      }
    });
    const late = page.waitForResponse('**/smes/orders.json');
    await page.waitForRequest('**/search-vocabulary.json');
    answers.orders();
    await (await late).finished();
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)));
    // The words are still being searched for.
    expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('true');
    expect((await readList(page)).status).toBe(wordsOf('en').say('search.loading'));
    answers.words();
    await settled(page);
    expect((await readList(page)).status).toContain('read as: Pepper');
  });
});

/** Addresses that a page asks for from now on. */
const watchRequests = (page: Page): string[] => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  return fetched;
};
const ofIndex = (fetched: readonly string[]) => fetched.filter((path) => path.includes('/pagefind/'));

test('products and provinces are answered by the facets alone, and names and descriptions are searched on request', async () => {
  const makers = [...realAtlas.smes.values()]
    .filter(({ data }) => data.products.some(({ product }) => product === 'pepper'))
    .map(({ id }) => id);
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const fetched = watchRequests(page);
    await goTo(page, { q: 'pepper' });
    const makersFirst = (await readList(page)).ids;
    expect(makersFirst.toSorted()).toEqual(makers.toSorted());
    expect(fetched.filter((path) => /\/(?:names|texts)\/\d/u.test(path))).toEqual([]);
    await page.locator('[data-everywhere]').click();
    await page.waitForFunction(() => location.search.includes('in=texts'));
    await settled(page);
    const everywhere = await readList(page);
    expect(everywhere.ids).toEqual(expect.arrayContaining(makers));
    expect(everywhere.ids.length).toBeGreaterThan(makers.length);
    expect(ofIndex(fetched)).toEqual([]);
    expect(await page.locator('[data-everywhere]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('directory-status');
    await page.goBack();
    await settled(page);
    expect((await readList(page)).ids).toEqual(makersFirst);
  });
});

test('the words of a name are answered by small files, in every script, and by nothing else', async () => {
  const names = [...realAtlas.smes.values()].flatMap(({ id, data }) =>
    Object.values(data.names).map((name) => ({ id, name })),
  );
  // A name that is nothing but products and places is answered by the facets. No business has a Burmese name on file.
  const scripts = [/^Blissful/u, /[\u1780-\u17ff]/u, /[\u0e00-\u0e7f]/u, /Hợp tác xã/u];
  const asked = scripts.flatMap((script) => names.find(({ name }) => script.test(name)) ?? []);
  expect(asked.length).toBe(scripts.length);
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const fetched = watchRequests(page);
    for (const { id, name } of asked) {
      await goTo(page, { q: name });
      expect((await readList(page)).ids[0], name).toBe(id);
    }
    expect(ofIndex(fetched)).toEqual([]);
    expect(fetched).not.toContain('/name-words.json');
    expect(await page.locator('[data-everywhere]').isVisible()).toBe(false);
  });
});

test('a word that only descriptions hold is answered by small files, which come while it is typed', async () => {
  const word = 'disability';
  const described = [...realAtlas.smes.values()]
    .filter(({ data }) => data.notes.some(({ text }) => text.includes(word)))
    .map(({ id }) => id);
  expect(described.length).toBeGreaterThan(0);
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const fetched = watchRequests(page);
    const typed = page.waitForResponse(/\/smes\/texts\/\d+\.json$/u);
    await page.locator('entry-directory input[name="q"]').pressSequentially(word);
    await typed;
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('q='));
    await settled(page);
    expect((await readList(page)).ids).toEqual(expect.arrayContaining(described));
    expect(ofIndex(fetched)).toEqual([]);
  });
});

test('who makes what a sentence names is found, even where no page holds all of its words', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const fetched = watchRequests(page);
    await goTo(page, { q: 'pepper' });
    const makers = (await readList(page)).ids;
    await goTo(page, { q: 'somebody kindly sells pepper hereabouts' });
    expect((await readList(page)).ids).toEqual(makers);
    expect(ofIndex(fetched)).toEqual([]);
  });
});

test('another form of a word is found by the index, which is fetched for nothing else', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    await goTo(page, { q: 'famous' });
    const { ids } = await readList(page);
    const fetched = watchRequests(page);
    await goTo(page, { q: 'famously' });
    expect(ofIndex(fetched)).toContain('/pagefind/pagefind.js');
    expect((await readList(page)).ids).toEqual(expect.arrayContaining(ids));
  });
});

test('every business is found by each of its names and by each fact that is told of it', async () => {
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(join(siteFolder, 'smes/texts', `${name}.json`), 'utf8')) as T;
  const index = read<TextIndex>('index');
  const ids = idsOf('smes');
  for (const { id, data } of realAtlas.smes.values()) {
    if (data.standing.state === 'withdrawn') continue;
    for (const text of [...Object.values(data.names), ...data.notes.map((note) => note.text)]) {
      const rows = await findTexts(index, text, (file) => Promise.resolve(read<WordFile>(String(file))));
      expect(
        rows.map((row) => ids[row]),
        text,
      ).toContain(id);
    }
  }
});

test('a typing error that the words of products and names explain does not fetch the index', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const fetched = watchRequests(page);
    await page.locator('entry-directory input[name="q"]').fill('fish sause');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('q=fish'));
    await settled(page);
    expect((await readList(page)).status).toContain('read as: Fish sauce');
    expect(ofIndex(fetched)).toEqual([]);
  });
});

test('words of names are fetched only for a word that may be mistyped', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    const fetched = watchRequests(page);
    await goTo(page, { q: 'pepper' });
    expect(fetched).toContain('/search-vocabulary.json');
    expect(fetched).not.toContain('/name-words.json');
    await goTo(page, { q: 'peper' });
    expect(fetched).toContain('/name-words.json');
  });
});

test('a search that cannot be had says so, and the questions still work', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    await page.route('**/texts/**', (route) => route.abort());
    await goTo(page, { q: 'disability' });
    expect((await readList(page)).status).toBe(wordsOf('en').say('search.failed'));
    await goTo(page, { country: 'KH' });
    expect((await readList(page)).ids.length).toBeGreaterThan(0);
  });
});

test('a map that cannot be had says so, and the list stays', async () => {
  await visit('/smes/', async ({ page }) => {
    await ready(page);
    await page.route('**/map/places.json', (route) => route.abort());
    await goTo(page, { view: 'map', country: 'KH' });
    expect(await page.locator('.directory-placed').innerText()).toBe(wordsOf('en').say('explore.failed'));
    expect((await readList(page)).ids.length).toBeGreaterThan(0);
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
        .locator('.facet label:not(.facet-find):visible, .facet-find input:visible, .directory-tools button')
        .evaluateAll((all) => all.map((label) => label.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    },
    { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  );
});

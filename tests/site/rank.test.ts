import { expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { rank, writeWeights, type Weights } from '../../src/model/filters/ranking.ts';
import { rankTable } from '../../src/model/rank-table.ts';
import { languages } from '../../src/schema/language.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { visit, revisit } = useSite();
const { provinces, indicators } = rankTable(realAtlas, buildDate);
const idsOf = (ranked: readonly { index: number }[]) => ranked.map(({ index }) => provinces[index]?.id);

/** Each indicator alone both ways, and each with its neighbour. */
const weightings: Weights[] = indicators.flatMap(({ id }, index) => {
  const next = indicators[(index + 1) % indicators.length]?.id ?? id;
  return [{ [id]: 1 }, { [id]: -2 }, { [id]: 3, [next]: -1 }];
});

test('ranks the provinces as the weights of the address say, and names those it cannot rank', async () => {
  await revisit('/rank/', async ({ page, faults }) => {
    await page.waitForSelector('province-ranking[data-state="ready"]');
    expect(await page.locator('[data-ranked] li').count()).toBe(0);
    for (const weights of weightings) {
      await page.evaluate((text) => {
        history.pushState(null, '', `/rank/?w=${text}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, writeWeights(weights));
      const shown = (selector: string) =>
        page
          .locator(`${selector} .rank-place a`)
          .evaluateAll((links) =>
            links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)),
          );
      const { ranked, unranked } = rank(indicators, weights);
      expect(await shown('[data-ranked]'), JSON.stringify(weights)).toEqual(idsOf(ranked));
      expect(await shown('[data-unranked]')).toEqual(idsOf(unranked));
    }
    expect(faults).toEqual([]);
  });
}, 120_000);

test('weights set by keyboard stand in the address, and the back button takes them back', async () => {
  const [first] = indicators;
  await visit('/rank/', async ({ page }) => {
    await page.waitForSelector('province-ranking[data-state="ready"]');
    await page.locator(`select[name="${first?.id}"]`).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => location.search !== '');
    expect(new URL(page.url()).search).toBe(`?w=${first?.id}:1`);
    expect(await page.locator('[data-ranked] li').count()).toBeGreaterThan(0);
    await page.goBack();
    expect(await page.locator('[data-ranked] li').count()).toBe(0);
    expect(await page.locator(`select[name="${first?.id}"]`).inputValue()).toBe('0');
  });
});

test.each(languages)('fits a screen of 360 px in %s, with an order on it', async (language) => {
  const [one, two] = indicators;
  await visit(
    `${language === 'en' ? '' : `/${language}`}/rank/?w=${one?.id}:2,${two?.id}:-1`,
    async ({ page }) => {
      await page.waitForSelector('[data-ranked] li');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
    { viewport: { width: 360, height: 740 } },
  );
});

import { describe, expect, test } from 'vitest';
import { corridorStrip, gatesOfCorridor, provincesOfCorridor } from '../../src/model/corridor-strip.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { gatewayStateOf } from '../../src/model/gateway-state.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const noScript = { javaScriptEnabled: false };
const corridors = entriesOf(realAtlas, 'corridors');
const pages = languages.flatMap((language) =>
  corridors.map((corridor) => ({
    language,
    corridor,
    address: `${language === 'en' ? '' : `/${language}`}/corridors/${corridor.id}/`,
  })),
);
/** The state itself does not change with the day of the build; its age does. */
const anyDay = '2026-11-24';

describe.each(pages)('$address', ({ language, corridor, address }) => {
  const words = wordsOf(language);

  test('without JavaScript shows the stops of the content in their order', async () => {
    const stops = await visit(
      address,
      ({ page }) =>
        page
          .locator('.strip > [data-stop]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-stop'))),
      noScript,
    );
    expect(stops).toEqual(corridor.data.nodes.map(({ id }) => id));
  });

  test('shows every gate once, with its state and date, and every province once', async () => {
    const seen = await visit(
      address,
      async ({ page }) => {
        const linked = (collection: string) =>
          page
            .locator(`.strip .strip-place a[href*="/${collection}/"], .strip .strip-province-name`)
            .evaluateAll(
              (links, part) =>
                links
                  .map((link) => link.getAttribute('href') ?? '')
                  .filter((href) => href.includes(`/${part}/`))
                  .map((href) => href.split('/').at(-2) ?? ''),
              collection,
            );
        const states = await page.locator('.strip .strip-place').evaluateAll((places) =>
          places.flatMap((place) =>
            [...place.querySelectorAll('.strip-gate, .strip-name:has(a) ~ .strip-state')].map((gate) => ({
              id: (gate.querySelector('a') ?? place.querySelector('.strip-name a'))
                ?.getAttribute('href')
                ?.split('/')
                .at(-2),
              text: gate.textContent?.replace(/\s+/gu, ' ') ?? '',
              hasShape: gate.querySelector('.gate-shape') !== null,
            })),
          ),
        );
        return { gates: await linked('gateways'), provinces: await linked('provinces'), states };
      },
      noScript,
    );
    const { unplaced } = corridorStrip(realAtlas, corridor);
    const gates = gatesOfCorridor(realAtlas, corridor).filter((gateway) => !unplaced.includes(gateway));
    expect(seen.gates.toSorted()).toEqual(gates.map(({ id }) => id).toSorted());
    expect(seen.provinces.toSorted()).toEqual(
      provincesOfCorridor(realAtlas, corridor)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const { id, data } of gates) {
      const shown = seen.states.find((state) => state.id === id);
      const status = gatewayStateOf(data, anyDay)?.status;
      expect(shown?.hasShape, id).toBe(true);
      expect(shown?.text, id).toContain(
        status
          ? words.say('gate.lastReported', {
              state: words.say(`gate.${status.state}`),
              date: words.date(status.from),
            })
          : words.say('gate.notRecorded'),
      );
    }
  });

  test('a gate between countries cuts the line across the whole strip', async () => {
    const widths = await visit(address, ({ page }) =>
      page.locator('.strip > .is-border').evaluateAll((borders) =>
        borders.map((border) => ({
          isWhole: border.clientWidth === border.parentElement?.clientWidth,
          line: getComputedStyle(border).borderTopWidth,
        })),
      ),
    );
    expect(widths).toEqual(
      corridor.data.nodes
        .filter(({ gateway }) => realAtlas.gateways.get(gateway ?? '')?.data.kind === 'border-crossing')
        .map(() => ({ isWhole: true, line: '2px' })),
    );
  });
});

test.each([360, 768, 1280])('no corridor page is wider than a window of %i pixels', async (width) => {
  // Burmese words are the longest, English ones the most read.
  for (const { address } of pages.filter(({ language }) => language === 'en' || language === 'my')) {
    const over = await visit(
      address,
      ({ page }) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      { viewport: { width, height: 800 } },
    );
    expect(over, address).toBeLessThanOrEqual(0);
  }
});

test('on paper no stop and no way between two is broken', async () => {
  for (const { address } of pages.filter(({ language }) => language === 'en')) {
    const broken = await visit(address, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      return page
        .locator('.strip > li')
        .evaluateAll(
          (items) => items.filter((item) => getComputedStyle(item).breakInside !== 'avoid').length,
        );
    });
    expect(broken, address).toBe(0);
  }
});

test('the list of routes counts the gates of each by their last report', async () => {
  const shown = await visit('/corridors/', ({ page }) =>
    page
      .locator('.route-rows > li')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('[data-state]')].map((state) => state.textContent)),
      ),
  );
  const counts = shown.map((states) =>
    states.reduce((sum, text) => sum + Number(/\d+/u.exec(text ?? '')?.[0]), 0),
  );
  expect(counts).toEqual(
    corridors.map(
      (corridor) =>
        gatesOfCorridor(realAtlas, corridor).filter(({ data }) => data.kind === 'border-crossing').length,
    ),
  );
});

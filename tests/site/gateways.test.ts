import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { compareFigures } from '../../src/model/figure-rows.ts';
import { gatewayStateOf } from '../../src/model/gateway-state.ts';
import { twinsOf } from '../../src/model/twins.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const words = wordsOf('en');
const gates = [...realAtlas.gateways.values()];
const twins = twinsOf(realAtlas);

describe('every gate', () => {
  test.each(gates)('$id says at its head what is known, as of when and from whom', async ({ id, data }) => {
    await visit(
      `/gateways/${id}/`,
      async ({ page }) => {
        const head = await page.locator('.gate-now').innerText();
        const now = gatewayStateOf(data, buildDate);
        if (!now) {
          expect(head).toContain(words.say('gate.notRecorded'));
          return;
        }
        expect(head).toContain(words.say(`gate.${now.status.state}`));
        expect(head).toContain(words.date(now.status.from));
        for (const source of now.status.sources)
          expect(head).toContain(realAtlas.sources.get(source)?.data.publisher);
        expect(head.includes(words.say('gate.staleNote'))).toBe(now.stale);
        // Each statement of the record carries its sources.
        const rows = page.locator('#record tbody tr');
        expect(await rows.count()).toBe(data.status.length);
        for (const row of await rows.all())
          expect(await row.locator('.source-marks a').count()).toBeGreaterThan(0);
      },
      { javaScriptEnabled: false },
    );
  });

  test('of the Thai–Cambodian border shows what each side last said', async () => {
    const border = gates.filter(
      ({ data }) =>
        data.kind === 'border-crossing' &&
        data.sides
          .map(({ country }) => country)
          .toSorted()
          .join() === 'KH,TH' &&
        new Set(data.status.map(({ reportedBy }) => reportedBy)).size > 1,
    );
    expect(border.length).toBeGreaterThan(5);
    for (const { id, data } of border)
      await visit(`/gateways/${id}/`, async ({ page }) => {
        const voices = new Set(data.status.map(({ reportedBy }) => reportedBy)).size;
        expect(await page.locator('.gate-sides dl > div').count(), id).toBe(voices);
      });
  });
});

describe('every pair of provinces', () => {
  test.each(twins)('$id warns wherever its figures cannot be compared as they stand', async (pair) => {
    await visit(
      `/twins/${pair.id}/`,
      async ({ page }) => {
        const rows = compareFigures(
          realAtlas,
          pair.provinces.map(({ data }) => data),
          buildDate,
        );
        const shown = await page.locator('#figures tbody tr').evaluateAll((all) =>
          all.map((row) => ({
            warned: row.getAttribute('data-warnings') ?? '',
            says: row.querySelector('.compare-warning')?.textContent?.trim() ?? '',
            gaps: row.querySelectorAll('td .gap').length,
          })),
        );
        expect(shown.map(({ warned }) => warned)).toEqual(rows.map(({ warnings }) => warnings.join(' ')));
        for (const { warned, says } of shown) expect(says === '').toBe(warned === '');
        expect(shown.map(({ gaps }) => gaps)).toEqual(
          rows.map(({ cells }) => cells.filter((figure) => figure === undefined).length),
        );
        expect(await page.locator('#gates tbody tr').count()).toBe(pair.gateways.length);
      },
      { javaScriptEnabled: false },
    );
  });

  test('can be reached from its gates, from both provinces and from the list of gates', async () => {
    const [pair] = twins;
    if (!pair) throw new Error('no pair');
    const from = [
      '/twins/',
      ...pair.gateways.map(({ id }) => `/gateways/${id}/`),
      ...pair.provinces.map(({ id }) => `/provinces/${id}/`),
    ];
    for (const address of from)
      await visit(address, async ({ page }) => {
        expect(await page.locator(`a[href="/twins/${pair.id}/"]`).count(), address).toBeGreaterThan(0);
      });
    await visit('/gateways/', async ({ page }) => {
      expect(await page.locator('a[href="/twins/"]').count()).toBe(1);
    });
  });
});

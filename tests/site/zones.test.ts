import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { figuresOf } from '../../src/model/figures.ts';
import { rulesOfZone } from '../../src/model/place-rules.ts';
import { zoneLand } from '../../src/model/zone-land.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const onPhone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const words = wordsOf('en');
const zones = entriesOf(realAtlas, 'zones');

/** Rows of a list of facts: what each says, and how many marks, gaps and distances it holds. */
const rowsOf = (section: string) =>
  `[...document.querySelectorAll('#${section} .facts > div')].map((row) => ({
    label: row.querySelector('dt').innerText,
    text: row.querySelector('dd').innerText,
    marks: row.querySelectorAll('.source-marks a').length,
    gaps: row.querySelectorAll('.gap').length,
    distances: [...row.querySelectorAll('.distance')].map((distance) => distance.innerText),
  }))`;

interface Row {
  label: string;
  text: string;
  marks: number;
  gaps: number;
  distances: string[];
}

test.each(zones.map((zone) => [zone.id, zone] as const))(
  '%s answers what an investor asks, on a phone and without JavaScript',
  async (id, zone) => {
    const { facts, land, reach, law, filledIn, wider } = await visit(
      `/zones/${id}/`,
      async ({ page }) => ({
        facts: await page.locator('#facts').innerText(),
        land: (await page.evaluate(rowsOf('land'))) as Row[],
        reach: (await page.evaluate(rowsOf('reach'))) as Row[],
        law: (await page.evaluate(
          `[...document.querySelectorAll('#law .rule-row')].map((rule) => rule.querySelectorAll('.source-marks a').length)`,
        )) as number[],
        filledIn: await page.locator('#land a[href="/get-listed/"]').count(),
        wider: (await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )) as number,
      }),
      onPhone,
    );
    expect(facts).toContain(words.say(`kind.${zone.data.kind}`));
    expect(facts).toContain(words.say(`stage.${zone.data.stage}`));

    const { answers } = zoneLand(zone, figuresOf(realAtlas, zone.data.observations, '2026-11-26'));
    const gaps = answers.filter(({ figures, notes }) => figures.length + notes.length === 0);
    expect(land.map(({ label }) => label)).toEqual(
      answers.map(({ topic }) => words.say(`zone.topic.${topic}`)),
    );
    expect(land.filter((row) => row.gaps > 0).map(({ label }) => label)).toEqual(
      gaps.map(({ topic }) => words.say(`zone.topic.${topic}`)),
    );
    expect(land.every(({ marks, gaps: missing }) => marks > 0 || missing > 0)).toBe(true);
    expect(filledIn).toBe(gaps.length > 0 ? 1 : 0);

    expect(reach.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        words.say('zone.nearestGate'),
        words.say('zone.nearestPort'),
        words.say('zone.nearestAirport'),
      ]),
    );
    for (const { label, distances } of reach) {
      expect(distances, label).not.toEqual([]);
      for (const said of distances) expect(said).toMatch(/in a straight line from|as the source says/u);
    }
    const stated = reach.filter(({ distances }) =>
      distances.some((said) => said.includes('as the source says')),
    );
    expect(stated.length > 0).toBe(zone.data.distances.length > 0);
    expect(stated.every(({ marks }) => marks > 0)).toBe(true);

    const country = realAtlas.countries.get(id.slice(0, 2));
    expect(law.length).toBe(country ? rulesOfZone(country, zone).length : -1);
    expect(law.every((marks) => marks > 0)).toBe(true);
    expect(wider).toBeLessThanOrEqual(0);
  },
);

test('the list of zones holds every zone once, each with its nearest gate, without JavaScript', async () => {
  const lines = await visit(
    '/zones/',
    async ({ page }) =>
      (await page.evaluate(
        `[...document.querySelectorAll('.zone-table tbody tr')].map((line) => [
          line.querySelector('th a').getAttribute('href'),
          line.querySelectorAll('a[href^="/gateways/"]').length,
        ])`,
      )) as [string, number][],
    onPhone,
  );
  expect(lines.map(([href]) => href).toSorted()).toEqual(zones.map(({ id }) => `/zones/${id}/`).toSorted());
  expect(lines.every(([, gates]) => gates === 1)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { languages } from '../../src/schema/language.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { revisit } = useSite();
const provinces = entriesOf(realAtlas, 'provinces').map(({ id }) => id);

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;

describe.each(languages)('the briefs in %s', (language) => {
  const start = language === 'en' ? '' : `/${language}`;

  test('take two sheets of A4 each, never more', { timeout: 180_000 }, async () => {
    const counts: [string, number][] = [];
    for (const id of provinces)
      await revisit(`${start}/provinces/${id}/brief/`, async ({ page, faults }) => {
        await page.evaluate(() => document.fonts.ready);
        counts.push([id, pagesOf(await page.pdf({ preferCSSPageSize: true }))]);
        expect(faults).toEqual([]);
      });
    expect(counts).toEqual(provinces.map((id) => [id, 2]));
  });

  test('lead to the page, and every source mark to a source on the sheet', { timeout: 120_000 }, async () => {
    for (const id of provinces)
      await revisit(`${start}/provinces/${id}/brief/`, async ({ page }) => {
        const lost = await page
          .locator('.source-marks a')
          .evaluateAll((marks) =>
            marks
              .map((mark) => mark.getAttribute('href') ?? '')
              .filter((href) => !document.querySelector(href)),
          );
        expect(lost, id).toEqual([]);
        expect(await page.locator('.brief-foot').innerText()).toContain(`${start}/provinces/${id}/`);
      });
  });
});

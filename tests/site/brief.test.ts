import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { languages } from '../../src/schema/language.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { revisit } = useSite();
const provinces = entriesOf(realAtlas, 'provinces').map(({ id }) => id);

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;

/** Source marks that lead to no source on the sheet. */
const lostMarks = () =>
  Array.from(document.querySelectorAll('.source-marks a'), (mark) => mark.getAttribute('href') ?? '').filter(
    (href) => !document.querySelector(href),
  );

test.each(languages)(
  'the briefs in %s take two sheets of A4 each, lead to the page, and every source mark to a source on the sheet',
  { timeout: 240_000 },
  async (language) => {
    const start = language === 'en' ? '' : `/${language}`;
    for (const id of provinces)
      await revisit(`${start}/provinces/${id}/brief/`, async ({ page, faults }) => {
        await page.evaluate(() => document.fonts.ready);
        expect.soft(pagesOf(await page.pdf({ preferCSSPageSize: true })), id).toBe(2);
        expect.soft(await page.evaluate(lostMarks), id).toEqual([]);
        expect.soft(await page.locator('.brief-foot').innerText()).toContain(`${start}/provinces/${id}/`);
        expect.soft(faults).toEqual([]);
      });
  },
);

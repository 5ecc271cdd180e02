import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endingKinds } from '../../src/model/ageing/ending.ts';
import type { ServiceRecord } from '../../src/model/service-record.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { htmlOf, siteFolder, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const onPhone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const record = JSON.parse(readFileSync(join(siteFolder, 'status.json'), 'utf8')) as ServiceRecord;
const address = (language: Language) => (language === 'en' ? '/status/' : `/${language}/status/`);

describe.each(languages)('in %s', (language) => {
  const words = wordsOf(language);

  test('every number of the page is one of the record, and every one of the record is on the page', async () => {
    const { shares, counts } = await visit(
      address(language),
      async ({ page }) => ({
        shares: await page.locator('.share-words').allInnerTexts(),
        counts: (await page.evaluate(
          `[...document.querySelectorAll('#endings tbody tr')].map((row) =>
            [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()))`,
        )) as string[][],
      }),
      onPhone,
    );
    const figures = [record.figures.all, ...record.figures.byCountry.map((each) => each.shares)];
    const { certificates } = record;
    const expected = [
      ...(record.promise ? [record.promise] : []),
      ...figures.flatMap(({ inDate, sourced, verified }) => [inDate, sourced, verified]),
      record.confirmed,
      {
        part: certificates.valid,
        of: Object.values(certificates).reduce((sum, count) => sum + count, 0),
      },
      record.gates,
      record.offers,
      record.events,
      ...record.texts.map(({ read }) => read),
      record.vocabulary,
    ];
    expect(shares.map((text) => text.split('\n')[0]?.trim())).toEqual(
      expected.map(({ part, of }) => words.say('status.share', { part, of })),
    );
    expect(counts).toEqual(
      record.endings.map(({ ended, ahead }) => [words.number(ended), words.number(ahead)]),
    );
    expect(record.endings.map(({ kind }) => kind)).toEqual([...endingKinds]);
  });

  test('nothing is wider than a screen of 360 px', async () => {
    const wide = await visit(
      address(language),
      async ({ page }) =>
        (await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )) as number,
      { viewport: onPhone.viewport },
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
});

test('every page leads to the record from its foot', () => {
  const without = sitePages().filter((page) => !htmlOf(page).includes(`href="${address(page.language)}"`));
  expect(without.map((page) => page.address)).toEqual([]);
});

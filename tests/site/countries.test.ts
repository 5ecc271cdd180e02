import { describe, expect, test } from 'vitest';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import { addressOf } from '../../src/model/address.ts';
import { hasRunOut } from '../../src/model/rule-term.ts';
import { durationInWords, feeInWords, stepAnchor, stepCounts } from '../../src/model/setup-steps.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const onPhone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const countries = entriesOf(realAtlas, 'countries');

interface ShownStep {
  id: string;
  link: string;
  title: string;
  marks: number;
  rows: Record<string, { text: string; gaps: number }>;
}

/** The steps of a page: anchor, link to it, title, number of source marks, and the rows of facts by their labels. */
const readSteps = `[...document.querySelectorAll('#steps .steps > .step')].map((step) => ({
  id: step.id,
  link: step.querySelector('h3 a').getAttribute('href'),
  title: step.querySelector('h3').innerText,
  marks: step.querySelectorAll('.source-marks a').length,
  rows: Object.fromEntries([...step.querySelectorAll('.facts > div')].map((row) => [
    row.querySelector('dt').innerText,
    { text: row.querySelector('dd').innerText, gaps: row.querySelectorAll('.gap').length },
  ])),
}))`;

const open = (id: string, language: Language) =>
  visit(
    addressOf(language, 'countries', id),
    async ({ page }) => ({
      steps: (await page.evaluate(readSteps)) as ShownStep[],
      sentence: await page.locator('.steps-sentence').innerText(),
      foreign: await page.locator('#steps .step-fee [lang="en"], #steps .step h3 [lang="en"]').count(),
      wider: (await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )) as number,
    }),
    onPhone,
  );

describe.each(languages)('in %s', (language) => {
  const words = wordsOf(language);

  test.each(countries.map((country) => [country.id, country] as const))(
    '%s shows every step with office, time, fee and papers or a gap, and its sources, on a phone and without JavaScript',
    async (id, { data }: Entry<'countries'>) => {
      const { steps, sentence, foreign, wider } = await open(id, language);
      expect(steps.map((step) => step.id)).toEqual(data.steps.map(stepAnchor));
      for (const [index, step] of data.steps.entries()) {
        const shown = steps[index];
        const row = (key: string) => shown?.rows[words.say(`setup.${key}`)];
        expect(shown?.link).toBe(`#${stepAnchor(step)}`);
        expect(shown?.title).toContain(step.title);
        expect(shown?.marks).toBe(step.sources.length);
        const said = {
          office: step.office === undefined ? [] : [step.office],
          time: step.duration ? [durationInWords(step.duration, words)] : [],
          fee: step.fees.map((fee) => feeInWords(fee, words)),
          papers: step.documents,
        };
        for (const [key, texts] of Object.entries(said)) {
          const isMissing = texts.length === 0 && !(key === 'office' && step.provider);
          for (const text of texts) expect(row(key)?.text, `${step.key}: ${key}`).toContain(text);
          expect(row(key)?.gaps, `${step.key}: ${key}`).toBe(isMissing ? 1 : 0);
          if (isMissing) expect(row(key)?.text).toContain(words.say('setup.notFound'));
        }
      }
      const { steps: count, ...stated } = stepCounts(data.steps);
      expect(sentence).toContain(words.say('setup.counts', { count, ...stated }));
      // The steps themselves are in English whatever the language of the page.
      if (language === 'en') expect(foreign).toBe(0);
      else expect(foreign).toBeGreaterThanOrEqual(data.steps.length);
      expect(wider).toBeLessThanOrEqual(0);
    },
  );
});

test.each(countries.map((country) => [country.id, country] as const))(
  '%s says of every rule that has run out that it has, and of no other',
  async (id, { data }) => {
    const { rows, built } = await visit(addressOf('en', 'countries', id), async ({ page }) => ({
      rows: (await page.evaluate(
        `[...document.querySelectorAll('#rules .rule-row')].map((row) => ({
          text: row.innerText,
          over: row.classList.contains('ran-out') && /Ran out on/u.test(row.innerText),
        }))`,
      )) as { text: string; over: boolean }[],
      built: await page.locator('.site-foot p').first().innerText(),
    }));
    const day = /Built on (\d+ \w+ \d+)/u.exec(built)?.[1] ?? '';
    const builtOn = new Date(`${day} UTC`).toISOString().slice(0, 10);
    expect(rows).toHaveLength(data.rules.length);
    for (const rule of data.rules) {
      const shown = rows.filter(({ text }) => text.includes(rule.text));
      expect(
        shown.map(({ over }) => over),
        rule.title,
      ).toEqual(shown.map(() => hasRunOut(rule, builtOn)));
      expect(shown.length, rule.title).toBeGreaterThan(0);
    }
  },
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { durationInWords, feeInWords, stepAnchor, stepCounts } from '../../src/model/setup-steps.ts';
import { languages } from '../../src/schema/language.ts';
import { setupStepSchema, type Duration, type Fee, type SetupStep } from '../../src/schema/setup-step.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

const english = wordsOf('en');

const step = (said: Partial<SetupStep>): SetupStep =>
  setupStepSchema.parse({
    key: 'register',
    title: 'Register',
    sources: ['a-source'],
    confidence: 'sourced',
    ...said,
  });

describe('a time is said as the source says it', () => {
  const cases: [Duration, string][] = [
    [{ least: 1, most: 1, unit: 'days' }, '1 day'],
    [{ least: 7, most: 15, unit: 'days' }, '7–15 days'],
    [{ most: 8, unit: 'working-days' }, 'at most 8 working days'],
    [{ most: 1, unit: 'working-days' }, 'at most 1 working day'],
    [{ least: 30, unit: 'days' }, 'at least 30 days'],
  ];
  test.each(cases)('%j: %s', (duration, said) => {
    expect(durationInWords(duration, english)).toBe(said);
  });

  const days = fc.integer({ min: 1, max: 1000 });
  test.each(languages)('in %s every number of it is there, and no hole is left', (language) => {
    const words = wordsOf(language);
    fc.assert(
      fc.property(days, days, fc.constantFrom('days', 'working-days'), (a, b, unit) => {
        const said = durationInWords({ least: Math.min(a, b), most: Math.max(a, b), unit }, words);
        for (const number of [a, b]) expect(said).toContain(words.number(number));
        expect(said).not.toMatch(/[{}]/u);
      }),
    );
  });
});

describe('a fee is said in the money of the source', () => {
  const cases: [Fee, string][] = [
    [{ amount: 0, currency: 'THB' }, 'free of charge'],
    [{ amount: 40_000, currency: 'KHR' }, 'KHR 40,000'],
    [{ amount: 20_000, most: 250_000, currency: 'THB' }, 'THB 20,000–250,000'],
    [{ amount: 0, most: 50, currency: 'USD' }, 'USD 0–50'],
  ];
  test.each(cases)('%j: %s', (fee, said) => {
    expect(feeInWords(fee, english)).toBe(said);
  });
});

test('what is stated is counted, nothing is added up', () => {
  const steps = [
    step({}),
    step({ duration: { most: 8, unit: 'days' }, fees: [{ amount: 0, currency: 'USD' }] }),
    step({ documents: ['Form 1'], duration: { least: 2, unit: 'days' } }),
  ];
  expect(stepCounts(steps)).toEqual({ steps: 3, times: 2, fees: 1, papers: 1 });
  expect(stepCounts([])).toEqual({ steps: 0, times: 0, fees: 0, papers: 0 });
});

test('each of the four countries says step by step how a business is set up, and no address stands for two steps', () => {
  const countries = entriesOf(realAtlas, 'countries');
  expect(countries).toHaveLength(4);
  for (const { id, data } of countries) {
    expect(data.steps.length, id).toBeGreaterThanOrEqual(5);
    expect(new Set(data.steps.map(stepAnchor)).size, id).toBe(data.steps.length);
  }
});

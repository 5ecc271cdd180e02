import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { nationalRules } from '../../src/model/national-rules.ts';
import { currentFirst, hasRunOut } from '../../src/model/rule-term.ts';
import type { Rule } from '../../src/schema/country.ts';
import { realAtlas } from '../atlas.ts';

const rule = (until?: string): Rule => ({
  topic: 'incentives',
  text: 'A relief.',
  ...(until === undefined ? {} : { until }),
  sources: ['a-source'],
  confidence: 'sourced',
});

test('a rule holds to the end of its last day, month or year', () => {
  expect(hasRunOut(rule('2026-11-26'), '2026-11-26')).toBe(false);
  expect(hasRunOut(rule('2026-11-25'), '2026-11-26')).toBe(true);
  expect(hasRunOut(rule('2026-11'), '2026-11-30')).toBe(false);
  expect(hasRunOut(rule('2026-11'), '2026-12-01')).toBe(true);
  expect(hasRunOut(rule('2026'), '2026-12-31')).toBe(false);
  expect(hasRunOut(rule('2026'), '2027-01-01')).toBe(true);
});

test('a rule without a last day never runs out', () => {
  expect(hasRunOut(rule(), '9999-12-31')).toBe(false);
});

test('what has run out comes last, and otherwise the order stays', () => {
  const day = fc.constantFrom(undefined, '2025-12-31', '2026-11-26', '2027');
  fc.assert(
    fc.property(fc.array(day), (days) => {
      const rules = days.map(rule);
      const ordered = currentFirst(rules, '2026-11-26');
      const over = (each: Rule) => hasRunOut(each, '2026-11-26');
      expect(ordered).toEqual([...rules.filter((each) => !over(each)), ...rules.filter(over)]);
    }),
  );
});

test('side by side stand only rules that have not run out', () => {
  const today = '2026-11-26';
  for (const country of entriesOf(realAtlas, 'countries'))
    expect(nationalRules(country, today).filter((each) => hasRunOut(each, today))).toEqual([]);
  // The rate of Thailand ran out on 30 September 2026: without it the test above would say nothing.
  const thailand = realAtlas.countries.get('th');
  expect(thailand?.data.rules.some((each) => each.topic === 'tax' && hasRunOut(each, today))).toBe(true);
});

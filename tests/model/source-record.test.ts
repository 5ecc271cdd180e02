import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { countSources, figuresFrom, readingOf, yearsOf } from '../../src/model/source-record.ts';
import type { Source } from '../../src/schema/source.ts';
import { realAtlas } from '../atlas.ts';
import { observed } from './observed.ts';

const today = '2026-11-26';
const source = (parts: Partial<Source>): Source => ({
  title: 'A fixture',
  publisher: 'Nobody',
  url: 'https://www.rfc-editor.org/',
  accessed: '2026-11',
  kind: 'reference',
  read: 'excerpt',
  ...parts,
});

test.each([
  ['2026-11-26', 0],
  ['2025-11-27', 0],
  ['2025-11-26', 1],
  ['2025', 0],
  ['2019-03', 7],
])('what was published %s is %i whole years old', (published, years) => {
  expect(yearsOf(source({ published }), today)).toBe(years);
});

test('a source without a date has no age', () => {
  expect(yearsOf(source({}), today)).toBeUndefined();
});

test("the publisher's own page, a copy of it, and what was not read are told apart", () => {
  expect(readingOf(source({}))).toBe('own');
  expect(readingOf(source({ copyAt: 'mirror' }))).toBe('copy');
  expect(readingOf(source({ url: undefined }))).toBe('copy');
  expect(readingOf(source({ read: 'recalled' }))).toBe('unread');
});

test('every source is counted once by age and once by reading', () => {
  const { ages, readings } = countSources(realAtlas, today);
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  expect([sum(ages), sum(readings)]).toEqual([realAtlas.sources.size, realAtlas.sources.size]);
});

test('figures that rest on a source are those that name it', () => {
  const [province] = entriesOf(realAtlas, 'provinces');
  if (!province) throw new Error('No province is on file');
  const observations = [observed({ sources: ['a', 'b'] }), observed({ value: 1, sources: ['b'] })];
  const entry = { ...province, data: { ...province.data, observations } };
  expect(figuresFrom(entry, 'b')).toEqual(observations);
  expect(figuresFrom(entry, 'a')).toEqual([observations[0]]);
});

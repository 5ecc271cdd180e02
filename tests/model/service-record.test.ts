import { describe, expect, test } from 'vitest';
import { workingDaysBetween } from '../../src/history/merge-times.ts';
import type { TextReview } from '../../src/model/ageing/text-review.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { figuresOf } from '../../src/model/figures.ts';
import { serviceRecord, type KnownFromGit } from '../../src/model/service-record.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';

const today = '2026-11-26';
const noGit: KnownFromGit = { changed: undefined, merges: [] };
const text = (language: TextReview['language'], reviewed: boolean): TextReview => ({
  file: 'content/pages/en/fixture.mdx',
  language,
  reviewed,
  written: undefined,
});
const record = serviceRecord(realAtlas, [], noGit, today);

test('the figures of a country are those that its entries show, counted without the record', () => {
  const country = 'KH';
  const kept = [
    ...entriesOf(realAtlas, 'countries').filter(({ data }) => data.code === country),
    ...entriesOf(realAtlas, 'provinces').filter(({ data }) => data.country === country),
    ...entriesOf(realAtlas, 'gateways').filter(({ data }) =>
      data.sides.some((side) => side.country === country),
    ),
    ...entriesOf(realAtlas, 'zones').filter(
      ({ data }) => realAtlas.provinces.get(data.province)?.data.country === country,
    ),
    ...entriesOf(realAtlas, 'clusters').filter(({ data }) => data.country === country),
    ...entriesOf(realAtlas, 'smes').filter(
      ({ data }) => realAtlas.provinces.get(data.province)?.data.country === country,
    ),
    ...entriesOf(realAtlas, 'providers').filter(({ data }) => data.country === country),
  ];
  const figures = kept.flatMap(({ data }) => figuresOf(realAtlas, data.observations, today));
  const shares = record.figures.byCountry.find((each) => each.country === country)?.shares;
  expect(shares?.inDate).toEqual({
    part: figures.filter(({ age }) => age.state !== 'stale').length,
    of: figures.length,
  });
  expect(shares?.verified.of).toBe(figures.length);
});

test('no share is more than the whole, and all shares of figures are of the same figures', () => {
  const all = [record.figures.all, ...record.figures.byCountry.map(({ shares }) => shares)];
  for (const { inDate, sourced, verified } of all) {
    expect(new Set([inDate.of, sourced.of, verified.of]).size).toBe(1);
    for (const { part, of } of [inDate, sourced, verified]) expect(part).toBeLessThanOrEqual(of);
    expect(verified.part).toBeLessThanOrEqual(sourced.part);
  }
});

test.each([
  ['a confirmation of this year', { state: 'confirmed-by-mi', on: '2026-01-01' }, 1],
  [
    'one that was made two years ago for three',
    { state: 'confirmed-by-mi', on: '2024-01-01', until: '2027-01-01' },
    0,
  ],
  ['one that has run out', { state: 'confirmed-by-chamber', on: '2026-01-01', until: '2026-06-30' }, 0],
  ['a business that is only listed', { state: 'listed' }, 0],
] as const)('%s counts %s', (_, standing, count) => {
  const atlas = atlasWith([fixtureSme('a', { standing })], [], true);
  expect(serviceRecord(atlas, [], noGit, today).confirmed).toEqual({ part: count, of: 1 });
});

test('a business that has closed is not asked to be confirmed', () => {
  const atlas = atlasWith([fixtureSme('a', { standing: { state: 'closed', on: '2026-01-01' } })], [], true);
  expect(serviceRecord(atlas, [], noGit, today).confirmed).toEqual({ part: 0, of: 0 });
});

test('files are counted by language, the vocabulary apart', () => {
  const texts = [text('km', true), text('km', false), text('en', true), text(undefined, false)];
  const counted = serviceRecord(realAtlas, texts, noGit, today);
  expect(counted.texts.find(({ language }) => language === 'km')?.read).toEqual({ part: 1, of: 2 });
  expect(counted.texts.find(({ language }) => language === 'en')?.read).toEqual({ part: 1, of: 1 });
  expect(counted.vocabulary).toEqual({ part: 0, of: 1 });
});

describe('the promise', () => {
  const merges = (...days: number[]) => days.map((workingDays) => ({ day: '2026-10-01', workingDays }));
  const promise = (known: KnownFromGit['merges']) =>
    serviceRecord(realAtlas, [], { changed: undefined, merges: known }, today).promise;

  test('is not measured without a merge', () => {
    expect(promise([])).toBeUndefined();
    expect(promise([{ day: '2025-01-01', workingDays: 1 }])).toBeUndefined();
  });

  test('counts those within five working days, and in how many half of them were', () => {
    expect(promise(merges(0, 1, 5, 6, 30))).toEqual({ part: 3, of: 5, medianWorkingDays: 5 });
  });

  test.each([
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-30', 5],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-30', '2026-11-23', 0],
  ])('from %s to %s are %s working days', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });
});

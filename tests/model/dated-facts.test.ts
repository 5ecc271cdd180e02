import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latestFacts, staleFigures, staleGates } from '../../src/model/dated-facts.ts';
import { gatewayShelfLifeDays, gatewayStateOf } from '../../src/model/gateway-state.ts';
import { spanOf } from '../../src/model/period.ts';
import { realAtlas as atlas } from '../atlas.ts';

const today = '2026-11-24';
const all = latestFacts(atlas, Infinity, today);

test('dated facts run from the newest to the oldest, none from the future', () => {
  const days = all.map(({ date }) => spanOf(date).last);
  expect(days).toEqual(days.toSorted().reverse());
  expect(all.filter(({ date }) => spanOf(date).first > today)).toEqual([]);
});

test('every dated statement of a gate, province, country or cluster up to today is among them, each text once', () => {
  const keys = all.map(({ date, text }) => `${date} ${text}`);
  expect(new Set(keys).size).toBe(keys.length);
  const told = new Set(all.map(({ date, text }) => `${date} ${text.slice(0, 40)}`));
  for (const { data } of atlas.gateways.values())
    for (const { from, text } of data.status)
      if (spanOf(from).first <= today) expect(told).toContain(`${from} ${text.slice(0, 40)}`);
  for (const { data } of [
    ...atlas.provinces.values(),
    ...atlas.countries.values(),
    ...atlas.clusters.values(),
  ])
    for (const { date, text } of data.history)
      if (spanOf(date).first <= today) expect(told).toContain(`${date} ${text.slice(0, 40)}`);
});

test('each fact is really on file with the entry it leads to', () => {
  for (const { collection, entry, text } of all) {
    expect(JSON.stringify(atlas[collection].get(entry.id)?.data)).toContain(JSON.stringify(text));
  }
});

test('a shorter list is the beginning of the longer one', () => {
  fc.assert(
    fc.property(fc.nat(30), (limit) => {
      expect(latestFacts(atlas, limit, today)).toEqual(all.slice(0, limit));
    }),
    { numRuns: 10 },
  );
});

test('a gate is named as getting old exactly when its last statement is past its shelf life', () => {
  const named = staleGates(atlas, today);
  const expected = [...atlas.gateways.values()].filter(
    ({ data }) => (gatewayStateOf(data, today)?.ageDays ?? 0) > gatewayShelfLifeDays,
  );
  expect(named.map(({ entry }) => entry.id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  const ages = named.map(({ state }) => state.ageDays);
  expect(ages).toEqual(ages.toSorted((a, b) => a - b));
});

test('figures past their shelf life run from the longest past it, and all of them really are', () => {
  const stale = staleFigures(atlas, today);
  const ages = stale.map(({ figure }) => figure.age.months);
  expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  for (const { entry, figure } of stale) {
    expect(figure.age.months, entry.id).toBeGreaterThan(figure.indicator.data.shelfLifeMonths);
  }
});

test('what is said of a whole month or year counts from its first day', () => {
  for (const { date, text } of all) {
    const { first } = spanOf(date);
    const onThatDay = latestFacts(atlas, Infinity, first).map((fact) => `${fact.date} ${fact.text}`);
    expect(onThatDay).toContain(`${date} ${text}`);
  }
});

import { expect, test } from 'vitest';
import type { Atlas } from '../../src/model/atlas.ts';
import { figuresOf, keyFiguresOf } from '../../src/model/figures.ts';
import { spanOf } from '../../src/model/period.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { realAtlas } from '../atlas.ts';
import { observed } from './observed.ts';

const today = '2026-11-24';
const figures = (...observations: Observation[]) => figuresOf(realAtlas, observations, today);

/** Every entry on file that carries figures. */
const bearers = (
  [
    'countries',
    'provinces',
    'gateways',
    'zones',
    'clusters',
    'smes',
    'providers',
    'events',
    'programmes',
  ] as const
).flatMap((collection) =>
  [...(realAtlas[collection] as Atlas['provinces'])].map(([id, { data }]) => ({
    name: `${collection}/${id}`,
    observations: data.observations,
  })),
);

test('the newest figure leads and the older ones stand before it, in whatever order they were written', () => {
  const years = ['2019', '2024', '2021/2022', '2022'].map((period) => observed({ period }));
  const [figure, ...others] = figures(...years);
  expect(others).toEqual([]);
  expect(figure?.latest.period).toBe('2024');
  expect(figure?.series.map(({ period }) => period)).toEqual(['2019', '2021/2022', '2022', '2024']);
});

test('a figure that the law sets for years to come does not lead before they come', () => {
  const [figure] = figures(...['2022-10/2027-09', '2027-10/2032-09'].map((period) => observed({ period })));
  expect(figure?.latest.period).toBe('2022-10/2027-09');
  const [later] = figuresOf(realAtlas, figure?.series ?? [], '2027-10-01');
  expect(later?.latest.period).toBe('2027-10/2032-09');
  expect(figures(observed({ period: '2030' }))[0]?.latest.period).toBe('2030');
});

test.each([
  ['unit', { unit: 'million-usd' }],
  ['product', { product: 'durian' }],
  ['scope', { scope: 'the town alone' }],
  ['extent', { extent: 'before-merger' }],
  ['indicator', { indicator: 'area' }],
] as const)('figures that differ in %s are never one series', (_what, other) => {
  const series = figures(observed({}), observed({ ...other, period: '2020' }));
  expect(series.map(({ series: { length } }) => length)).toEqual([1, 1]);
});

test('a figure of an indicator that is not in the vocabulary is left out', () => {
  expect(figures(observed({ indicator: 'no-such-indicator' }))).toEqual([]);
});

test('on every entry each figure on file belongs to exactly one series, and its newest year leads', () => {
  for (const { name, observations } of bearers) {
    const found = figuresOf(realAtlas, observations, today);
    const held = found.flatMap(({ series }) => series);
    expect(held.length, name).toBe(observations.length);
    expect(new Set(held), name).toEqual(new Set(observations));
    for (const { latest, series } of found) {
      const newest = series
        .filter(({ period }) => spanOf(period).first <= today)
        .map(({ period }) => spanOf(period).last)
        .toSorted()
        .at(-1);
      expect(spanOf(latest.period).last, name).toBe(newest);
      expect(new Set(series.map(({ extent }) => extent)).size, name).toBe(1);
      expect(new Set(series.map(({ unit }) => unit)).size, name).toBe(1);
    }
  }
});

test('key figures of every province follow the order of the vocabulary, a gap keeping its place', () => {
  const keys = [...realAtlas.indicators.values()]
    .flatMap(({ data }) => data.key ?? [])
    .toSorted((a, b) => a - b);
  for (const { id, data } of realAtlas.provinces.values()) {
    const shown = keyFiguresOf(realAtlas, figuresOf(realAtlas, data.observations, today));
    expect(
      shown.map(({ indicator }) => indicator.data.key),
      id,
    ).toEqual(keys);
    for (const { indicator, figure } of shown) {
      const whole = data.observations.some(
        (each) => each.indicator === indicator.id && each.product === undefined && each.scope === undefined,
      );
      if (whole) expect(figure?.latest.scope, `${id} ${indicator.id}`).toBeUndefined();
      expect(figure?.latest.product, `${id} ${indicator.id}`).toBeUndefined();
    }
  }
});

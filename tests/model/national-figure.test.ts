import { describe, expect, test } from 'vitest';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import type { Figure } from '../../src/model/figures.ts';
import { nationalFigure } from '../../src/model/national-figure.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { realAtlas } from '../atlas.ts';
import { observed } from './observed.ts';

const indicatorOf = (id: string) => {
  const indicator = realAtlas.indicators.get(id);
  if (!indicator) throw new Error(`${id} is not in the vocabulary`);
  return indicator;
};
const figure = (...series: Observation[]): Figure => ({
  indicator: indicatorOf(series[0]?.indicator ?? ''),
  latest: series.at(-1) as Observation,
  series,
  age: { state: 'fresh', months: 0 },
});
const countryWith = (...observations: Observation[]): Entry<'countries'> => {
  const [any] = entriesOf(realAtlas, 'countries');
  if (!any) throw new Error('No country is on file');
  return { ...any, data: { ...any.data, observations } };
};

test('people of a province are a share of those of the country', () => {
  const own = observed({ value: 500 });
  const national = observed({ value: 20_000 });
  expect(nationalFigure(figure(own), countryWith(national))).toEqual({
    own,
    national,
    as: 'share',
    times: 0.025,
  });
});

test('product per person is set against the product of the country, under its own name there', () => {
  const own = observed({ indicator: 'provincial-product-per-person', unit: 'usd', value: 3000 });
  const national = observed({ indicator: 'gdp-per-person', unit: 'usd', value: 2000 });
  expect(nationalFigure(figure(own), countryWith(national))).toMatchObject({ as: 'times', times: 1.5 });
});

test('an older figure speaks where the newest has no counterpart', () => {
  const older = observed({ period: '2019' });
  const compared = nationalFigure(
    figure(older, observed({ period: '2023' })),
    countryWith(observed({ period: '2019-03-03', value: 1_000_000 })),
  );
  expect(compared?.own).toBe(older);
});

describe('nothing is said', () => {
  test.each([
    ['of another year', { period: '2023' }],
    ['of two years against one', { period: '2023/2024' }],
    ['of a quarter against the year', { period: '2024-01/2024-03' }],
    ['of a month against the year', { period: '2024-12' }],
    ['in another unit', { unit: 'households' }],
    ['of a part of the country', { scope: 'cities' }],
    ['that is a range', { upper: 9_000_000 }],
    ['that is only a lower bound', { qualifier: 'over' as const }],
    ['that nobody has checked', { confidence: 'recalled' as const }],
  ])('by a national figure %s', (_, parts) => {
    expect(nationalFigure(figure(observed({})), countryWith(observed(parts)))).toBeUndefined();
  });

  test('of a merged part, or of a figure that has no counterpart in the vocabulary', () => {
    const country = countryWith(observed({ value: 9_000_000 }), observed({ indicator: 'exports' }));
    expect(nationalFigure(figure(observed({ extent: 'merged-part' })), country)).toBeUndefined();
    expect(nationalFigure(figure(observed({ indicator: 'exports' })), country)).toBeUndefined();
  });
});

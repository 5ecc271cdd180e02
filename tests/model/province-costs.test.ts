import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { gapRow } from '../../src/model/gaps.ts';
import { costGroups, figuresOfCosts, provinceCosts } from '../../src/model/province-costs.ts';
import { realAtlas } from '../atlas.ts';

const core = entriesOf(realAtlas, 'indicators').filter(
  ({ data }) => data.core && (costGroups as readonly string[]).includes(data.group),
);

describe.each(entriesOf(realAtlas, 'provinces').map(({ id }) => id))('the costs of %s', (id) => {
  const province = realAtlas.provinces.get(id);
  const country = realAtlas.countries.get(province?.data.country.toLowerCase() ?? '');
  if (!province || !country) throw new Error(`No country for ${id}`);
  const groups = provinceCosts(gapRow(realAtlas, province, buildDate), gapRow(realAtlas, country, buildDate));
  const lines = groups.flatMap((group) => group.lines);

  test('have every core figure of work, costs and taxes in one row', () => {
    expect(lines.map(({ cell }) => cell.indicator.id).toSorted()).toEqual(
      core.map((indicator) => indicator.id).toSorted(),
    );
  });

  test('give a national figure only where the province has none, and say so', () => {
    for (const { cell, level } of lines) {
      const isAsked = cell.indicator.data.core?.askedOf.includes('province') ?? false;
      const own = province.data.observations.some(
        ({ indicator, product }) => indicator === cell.indicator.id && product === undefined,
      );
      if (level === 'country') expect(isAsked && own, cell.indicator.id).toBe(false);
      if (level === 'country' && cell.answer) expect(cell.answer.from.id).toBe(country.id);
      if (level === 'province' && cell.answer) expect(cell.answer.from.collection).not.toBe('countries');
    }
  });

  test('show no figure without a source', () => {
    for (const { sources } of figuresOfCosts(groups)) expect(sources.length).toBeGreaterThan(0);
  });
});

import { expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { rankTable } from '../../src/model/rank-table.ts';
import { realAtlas } from '../atlas.ts';

const { provinces, indicators } = rankTable(realAtlas, buildDate);

test('every value that provinces are ranked by is a figure on file of the whole province, in the unit that is said', () => {
  expect(indicators.length).toBeGreaterThan(3);
  for (const { id, unit, values, known } of indicators) {
    expect(values.length).toBe(provinces.length);
    expect(values.filter((value) => value !== null).length).toBe(known);
    values.forEach((value, index) => {
      if (value === null) return;
      const figures = provinces[index]?.data.observations ?? [];
      expect(
        figures.some(
          (figure) =>
            figure.indicator === id &&
            figure.unit === unit &&
            figure.value === value &&
            figure.scope === undefined &&
            figure.product === undefined,
        ),
        `${id} ${provinces[index]?.id}`,
      ).toBe(true);
    });
  }
});

test('figures that are ranked are never told apart by unit or scope', () => {
  for (const { id, warnings } of indicators) {
    expect(warnings, id).not.toContain('unit');
    expect(warnings, id).not.toContain('scope');
  }
});

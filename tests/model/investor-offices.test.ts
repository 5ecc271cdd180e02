import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { investorOffices } from '../../src/model/investor-offices.ts';
import { realAtlas } from '../atlas.ts';

test('every province names an office to write to, its own before that of the country, each once', () => {
  for (const province of entriesOf(realAtlas, 'provinces')) {
    const offices = investorOffices(realAtlas, province);
    expect(offices.length, province.id).toBeGreaterThan(0);
    expect(new Set(offices).size, province.id).toBe(offices.length);
    const isLocal = offices.map(({ data }) => data.provinces.includes(province.id));
    expect(isLocal, province.id).toEqual(isLocal.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('who only advises farmers is not named to an investor', () => {
  const kampot = realAtlas.provinces.get('kh-kampot');
  const ids = kampot ? investorOffices(realAtlas, kampot).map(({ id }) => id) : [];
  expect(ids).toContain('kh-kampot-chamber');
  expect(ids).toContain('kh-cdc');
  expect(ids).not.toContain('kh-kampot-agri-dept');
});

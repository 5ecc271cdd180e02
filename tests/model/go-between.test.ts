import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { goBetweens, isReachable } from '../../src/model/go-between.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureOffice, fixtureSme } from '../sme-fixture.ts';

const site = { website: 'https://fixture.example' };
const sme = fixtureSme('kh-fixture');
const found = (...offices: ReturnType<typeof fixtureOffice>[]) =>
  goBetweens(atlasWith([sme], offices), sme.data).map(({ office, reason }) => `${office.id}: ${reason}`);

describe('an office that passes an enquiry on', () => {
  test('has a public contact and is no bank, for every business on file', () => {
    for (const { id, data } of entriesOf(realAtlas, 'smes')) {
      const offices = goBetweens(realAtlas, data);
      expect(offices.length, id).toBeGreaterThan(0);
      expect(offices.length, id).toBeLessThanOrEqual(3);
      for (const { office } of offices) {
        expect(isReachable(office.data.contact), `${id}: ${office.id}`).toBe(true);
        expect(office.data.kind).not.toBe('bank');
      }
    }
  });

  test('of the province comes before one of the country, the publisher comes last', () => {
    const local = fixtureOffice('kh-fixture-local', { provinces: ['kh-kampot'], contact: site });
    expect(found(local)).toEqual([
      'kh-fixture-local: province',
      'kh-ccc: country',
      'mekong-institute: publisher',
    ]);
  });

  test('without a contact is not named', () => {
    expect(found(fixtureOffice('kh-fixture-mute', { provinces: ['kh-kampot'] }))).toEqual([
      'kh-ccc: country',
      'mekong-institute: publisher',
    ]);
  });

  test('that the business chose stands alone', () => {
    const office = fixtureOffice('kh-fixture-chosen', { contact: site });
    const choosing = fixtureSme('kh-fixture', { contact: { through: office.id } });
    expect(goBetweens(atlasWith([choosing], [office]), choosing.data)).toMatchObject([
      { office: { id: 'kh-fixture-chosen' }, reason: 'chosen' },
    ]);
  });
});

test('only a route makes a business reachable', () => {
  expect(isReachable(undefined)).toBe(false);
  expect(isReachable({})).toBe(false);
  expect(isReachable({ through: 'kh-ccc' })).toBe(false);
  expect(isReachable(site)).toBe(true);
});

import { expect, test } from 'vitest';
import { goneEntries, withoutGone } from '../../src/model/gone-entries.ts';
import { closableCollections } from '../../src/schema/gone.ts';
import { goBetweens } from '../../src/model/go-between.ts';
import { atlasWith, fixtureOffice, fixtureSme } from '../sme-fixture.ts';

const contact = { email: 'office@fixture-chamber.org' };
const gone = { state: 'closed' as const, on: '2026-03-14' };
const atlas = atlasWith(
  [fixtureSme('a')],
  [
    fixtureOffice('kh-there', { contact, provinces: ['kh-kampot'] }),
    fixtureOffice('kh-closed', { contact, provinces: ['kh-kampot'], gone }),
  ],
  true,
);

test('what has closed is told by its address alone', () => {
  expect(goneEntries(atlas).map(({ entry, gone: { state } }) => `${entry.id} ${state}`)).toEqual([
    'kh-closed closed',
  ]);
  const kept = withoutGone(atlas);
  expect(kept.providers.has('kh-closed')).toBe(false);
  expect(kept.providers.size).toBe(atlas.providers.size - 1);
  for (const collection of closableCollections)
    expect([...kept[collection].values()].every(({ data }) => data.gone === undefined)).toBe(true);
});

test('nobody is sent to an office that has closed', () => {
  const sme = atlas.smes.get('a');
  const offices = (sme && goBetweens(withoutGone(atlas), sme.data, 10)) ?? [];
  expect(offices.map(({ office }) => office.id)).toContain('kh-there');
  expect(offices.map(({ office }) => office.id)).not.toContain('kh-closed');
});

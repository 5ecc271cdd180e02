import { expect, test } from 'vitest';
import { supportNearby } from '../../src/model/support-nearby.ts';
import { atlasWith, fixtureOffice, fixtureSme } from '../sme-fixture.ts';

const provinces = ['kh-kampot'];
const offices = [
  fixtureOffice('a-bank', { kind: 'bank', provinces, needs: ['finance'] }),
  fixtureOffice('b-chamber', { kind: 'chamber', provinces }),
  fixtureOffice('c-elsewhere', { kind: 'chamber', provinces: ['kh-takeo'], needs: ['finance'] }),
];
const atlas = atlasWith([], offices);
const ids = (sme: ReturnType<typeof fixtureSme>) =>
  supportNearby(atlas, sme.data, 99)
    .map(({ provider }) => provider.id)
    .filter((id) => offices.some((office) => office.id === id));

test('an office that answers what the business looks for comes first', () => {
  const sme = fixtureSme('kh-fixture', { lookingFor: [{ need: 'finance', text: 'A loan' }] });
  expect(ids(sme)).toEqual(['a-bank', 'b-chamber']);
  expect(supportNearby(atlas, sme.data, 1)[0]?.answers).toEqual(['finance']);
});

test('otherwise chambers come first, and offices of other provinces never', () => {
  expect(ids(fixtureSme('kh-fixture'))).toEqual(['b-chamber', 'a-bank']);
});

import { describe, expect, test } from 'vitest';
import { entriesOf, type Atlas } from '../../src/model/atlas.ts';
import {
  firstSupports,
  seekerOfCluster,
  seekerOfSme,
  supportNearby,
  unansweredNeeds,
  type Seeker,
} from '../../src/model/support-nearby.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureOffice, fixtureSme } from '../sme-fixture.ts';

const provinces = ['kh-kampot'];
const offices = [
  fixtureOffice('a-bank', { kind: 'bank', provinces, needs: ['finance'] }),
  fixtureOffice('b-chamber', { kind: 'chamber', provinces }),
  fixtureOffice('c-elsewhere', { kind: 'chamber', provinces: ['kh-takeo'], needs: ['finance'] }),
  fixtureOffice('d-national', { kind: 'chamber', needs: ['finance'] }),
  fixtureOffice('e-abroad', { kind: 'chamber', country: 'TH', needs: ['finance'] }),
];
const atlas = atlasWith([], offices);
const ids = (seeker: Seeker) =>
  supportNearby(atlas, seeker)
    .map(({ provider }) => provider.id)
    .filter((id) => offices.some((office) => office.id === id));
const seeker = (needs: string[]): Seeker => ({ country: 'KH', provinces, needs });
const first = (all: Atlas, needs: string[], limit: number) =>
  firstSupports(seeker(needs), supportNearby(all, seeker(needs)), limit);

test('an office that answers a need comes first, of the province before the country; others of the province follow', () => {
  expect(ids(seeker(['finance']))).toEqual(['a-bank', 'd-national', 'b-chamber']);
  expect(first(atlas, ['finance', 'finance'], 1)[0]?.answers).toEqual(['finance']);
});

test('without a need chambers come first, and offices of other provinces or the whole country never', () => {
  expect(ids(seeker([]))).toEqual(['b-chamber', 'a-bank']);
});

test('a short list leaves no need without its first office while there is room, and keeps the order', () => {
  const other = fixtureOffice('z-school', { kind: 'training', provinces, needs: ['water'] });
  const all = atlasWith([], [...offices, other]);
  const short = first(all, ['finance', 'water'], 2).map(({ answers }) => answers);
  expect(new Set(short.flat())).toEqual(new Set(['finance', 'water']));
  const long = supportNearby(all, seeker(['finance', 'water'])).map(({ provider }) => provider.id);
  const cut = first(all, ['finance', 'water'], 3).map(({ provider }) => provider.id);
  expect(cut).toEqual(long.filter((id) => cut.includes(id)));
});

test('a need that nobody answers is told apart', () => {
  const wants = seeker(['finance', 'price-stability', 'price-stability']);
  expect(unansweredNeeds(wants, supportNearby(atlas, wants))).toEqual(['price-stability']);
});

test('a business looks for help where it is at home', () => {
  const sme = fixtureSme('kh-fixture', { lookingFor: [{ need: 'finance', text: 'A loan' }] });
  expect(seekerOfSme(atlas, sme)).toEqual(seeker(['finance']));
});

describe('for every cluster', () => {
  test.each(entriesOf(realAtlas, 'clusters'))(
    '$id each office serves it and answers what it says',
    (cluster) => {
      const { country, provinces: places, needs } = seekerOfCluster(cluster);
      const found = supportNearby(realAtlas, { country, provinces: places, needs });
      for (const { provider, answers } of found) {
        const { data } = provider;
        const isLocal = data.provinces.some((id) => places.includes(id));
        expect(isLocal || (data.provinces.length === 0 && data.country === country), provider.id).toBe(true);
        expect(answers).toEqual([...new Set(needs)].filter((need) => data.needs.includes(need)));
        if (!isLocal) expect(answers.length, provider.id).toBeGreaterThan(0);
      }
      const wanted = entriesOf(realAtlas, 'providers').filter(
        ({ data }) =>
          data.needs.some((need) => needs.includes(need)) &&
          (data.provinces.some((id) => places.includes(id)) ||
            (data.provinces.length === 0 && data.country === country)),
      );
      expect(found.map(({ provider }) => provider.id)).toEqual(
        expect.arrayContaining(wanted.map(({ id }) => id)),
      );
    },
  );
});

import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { isSme, membersOfCluster, relationsOfProvince, similarSmes } from '../../src/model/relations.ts';
import { realAtlas as atlas } from '../atlas.ts';

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
const provinces = entriesOf(atlas, 'provinces');
const ofProvince = new Map(provinces.map(({ id }) => [id, relationsOfProvince(atlas, id)] as const));
const provincesThatShow = (
  kind: 'gateways' | 'zones' | 'clusters' | 'smes' | 'providers' | 'events' | 'opportunities',
  id: string,
) =>
  [...ofProvince].flatMap(([province, relations]) => (ids(relations[kind]).includes(id) ? [province] : []));

test.each(['zones', 'smes', 'events', 'opportunities'] as const)(
  'each of the %s is shown by the province it names and by no other',
  (kind) => {
    for (const { id, data } of entriesOf(atlas, kind)) {
      expect(provincesThatShow(kind, id), id).toEqual(data.province ? [data.province] : []);
    }
  },
);

test.each(['clusters', 'providers'] as const)(
  'each of the %s is shown by every province it names',
  (kind) => {
    for (const { id, data } of entriesOf(atlas, kind)) {
      expect(provincesThatShow(kind, id), id).toEqual([...new Set(data.provinces)].toSorted());
    }
  },
);

test('a gate is shown by the provinces on both its sides', () => {
  for (const { id, data } of entriesOf(atlas, 'gateways')) {
    const sides = new Set(data.sides.flatMap(({ province }) => province ?? []));
    expect(provincesThatShow('gateways', id), id).toEqual([...sides].toSorted());
  }
});

test('events of a province run from the newest to the oldest', () => {
  for (const [id, { events }] of ofProvince) {
    const starts = events.map(({ data }) => data.start);
    expect(starts, id).toEqual(starts.toSorted().reverse());
  }
});

test('a business that names its cluster, or that the cluster names, is a member; nobody else is', () => {
  for (const cluster of entriesOf(atlas, 'clusters')) {
    const { lead, support, chain } = cluster.data;
    const named = [lead, ...support, ...chain.flatMap(({ actors }) => actors)].map((actor) => actor?.sme);
    const expected = entriesOf(atlas, 'smes').filter(
      ({ id, data }) => named.includes(id) || data.cluster === cluster.id,
    );
    expect(ids(membersOfCluster(atlas, cluster)), cluster.id).toEqual(ids(expected));
  }
});

test('businesses that make the same are similar both ways, nearest first, with a product both really make', () => {
  const all = entriesOf(atlas, 'smes');
  const similar = new Map(all.map((sme) => [sme.id, similarSmes(atlas, sme, all.length)] as const));
  const makes = (id: string, product: string) =>
    atlas.smes.get(id)?.data.products.some((each) => each.product === product);
  const country = (province: string) => atlas.provinces.get(province)?.data.country;
  for (const { id, data } of all) {
    const found = similar.get(id) ?? [];
    for (const { sme, product } of found) {
      expect(sme.id).not.toBe(id);
      expect(makes(id, product.id) && makes(sme.id, product.id), `${id} and ${sme.id}`).toBe(true);
      expect(
        similar.get(sme.id)?.some((back) => back.sme.id === id),
        `${sme.id} and ${id}`,
      ).toBe(true);
    }
    const steps = found.map(({ sme }) =>
      sme.data.province === data.province ? 0 : country(sme.data.province) === country(data.province) ? 1 : 2,
    );
    expect(steps, id).toEqual(steps.toSorted());
  }
});

test('no more similar businesses than asked for', () => {
  for (const sme of entriesOf(atlas, 'smes'))
    expect(similarSmes(atlas, sme, 3).length).toBeLessThanOrEqual(3);
});

test('a large firm does not count among the small businesses', () => {
  for (const sme of entriesOf(atlas, 'smes')) expect(isSme(sme), sme.id).toBe(sme.data.role !== 'anchor');
});

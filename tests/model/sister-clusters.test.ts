import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { sisterClusters } from '../../src/model/sister-clusters.ts';
import { realAtlas as atlas } from '../atlas.ts';

const clusters = entriesOf(atlas, 'clusters');
const sisters = new Map(clusters.map((cluster) => [cluster.id, sisterClusters(atlas, cluster)] as const));

test('clusters of the same product are sisters both ways, none of itself', () => {
  for (const [id, others] of sisters) {
    const ids = others.map(({ cluster }) => cluster.id);
    expect(ids).not.toContain(id);
    for (const other of ids)
      expect(
        sisters.get(other)?.map(({ cluster }) => cluster.id),
        `${other} and ${id}`,
      ).toContain(id);
  }
});

test('a sister shares a product, and lies across the border when its country is another', () => {
  for (const { id, data } of clusters)
    for (const { cluster, shared, isAcross } of sisters.get(id) ?? []) {
      expect(shared.length, `${id} and ${cluster.id}`).toBeGreaterThan(0);
      for (const product of shared) {
        expect(data.products).toContain(product);
        expect(cluster.data.products).toContain(product);
      }
      expect(isAcross).toBe(cluster.data.country !== data.country);
    }
});

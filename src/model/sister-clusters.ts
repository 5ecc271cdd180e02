import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** A cluster of another place, and why it is a sister. */
export interface SisterCluster {
  cluster: Entry<'clusters'>;
  /** The products that both make, by id. */
  shared: string[];
  /** Whether a border lies between them. */
  isAcross: boolean;
}

/** Clusters of the same product in another place, those that share most first. */
export const sisterClusters = (atlas: Atlas, cluster: Entry<'clusters'>): SisterCluster[] =>
  entriesOf(atlas, 'clusters')
    .filter(({ id }) => id !== cluster.id)
    .map((other) => ({
      cluster: other,
      shared: cluster.data.products.filter((product) => other.data.products.includes(product)),
      isAcross: other.data.country !== cluster.data.country,
    }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((a, b) => b.shared.length - a.shared.length);

import type { Atlas, Entry } from './atlas.ts';
import { entriesOf } from './atlas.ts';
import { makersOf } from './makers.ts';
import { isCurrent } from './standing.ts';

/** Gates, ports and airports of a province; a crossing is of both sides. */
export const gatewaysOfProvince = (atlas: Atlas, province: string): Entry<'gateways'>[] =>
  entriesOf(atlas, 'gateways').filter(({ data }) => data.sides.some((side) => side.province === province));

/** Zones of a province. */
export const zonesOfProvince = (atlas: Atlas, province: string): Entry<'zones'>[] =>
  entriesOf(atlas, 'zones').filter(({ data }) => data.province === province);

/** Everything that belongs to a province. */
export const relationsOfProvince = (atlas: Atlas, provinceId: string) => ({
  gateways: gatewaysOfProvince(atlas, provinceId),
  zones: zonesOfProvince(atlas, provinceId),
  clusters: entriesOf(atlas, 'clusters').filter(({ data }) => data.provinces.includes(provinceId)),
  smes: entriesOf(atlas, 'smes').filter(({ data }) => data.province === provinceId && isCurrent(data)),
  providers: entriesOf(atlas, 'providers').filter(({ data }) => data.provinces.includes(provinceId)),
  events: entriesOf(atlas, 'events')
    .filter(({ data }) => data.province === provinceId)
    .toSorted((a, b) => b.data.start.localeCompare(a.data.start)),
  opportunities: entriesOf(atlas, 'opportunities').filter(({ data }) => data.province === provinceId),
});

/** Businesses of a cluster: those that name it, and those it names. */
export const membersOfCluster = (atlas: Atlas, cluster: Entry<'clusters'>): Entry<'smes'>[] => {
  const named = new Set(
    [
      cluster.data.lead,
      ...cluster.data.support,
      ...cluster.data.chain.flatMap(({ actors }) => actors),
    ].flatMap((actor) => actor?.sme ?? []),
  );
  return entriesOf(atlas, 'smes').filter(
    ({ id, data }) => isCurrent(data) && (data.cluster === cluster.id || named.has(id)),
  );
};

/** Other businesses that make one of the same products, nearest first: same province, same country, the rest. */
export const similarSmes = (
  atlas: Atlas,
  sme: Entry<'smes'>,
  limit: number,
): { sme: Entry<'smes'>; product: Entry<'products'> }[] => {
  const mine = sme.data.products.map(({ product }) => product);
  const country = atlas.provinces.get(sme.data.province)?.data.country;
  const distance = (other: Entry<'smes'>) => {
    if (other.data.province === sme.data.province) return 0;
    return atlas.provinces.get(other.data.province)?.data.country === country ? 1 : 2;
  };
  return makersOf(atlas, mine)
    .filter(({ id }) => id !== sme.id)
    .flatMap((other) => {
      const shared = other.data.products.find(({ product }) => mine.includes(product));
      const product = shared && atlas.products.get(shared.product);
      return product ? [{ sme: other, product }] : [];
    })
    .toSorted((a, b) => distance(a.sme) - distance(b.sme))
    .slice(0, limit);
};

/** Whether an organisation counts among the SMEs, as opposed to a large firm they deal with. */
export const isSme = (entry: Entry<'smes'>): boolean => entry.data.role === 'sme';

import type { Atlas, Entry } from './atlas.ts';
import { certificateState, type CertificateState } from './certificate-state.ts';
import { combinedCapacity, type CombinedCapacity } from './combined-capacity.ts';
import { behindNotice } from './notice-standing.ts';
import { membersOfCluster } from './relations.ts';
import { yearlyAmount, type GoodsAmount } from './yearly-amount.ts';

/** Goods by the vocabulary and by HS. */
export interface Goods {
  product: string | undefined;
  hs: readonly string[];
}

/** Goods that somebody makes or has, how much of it, and the smallest order. */
export interface MadeGoods extends Goods {
  capacity: GoodsAmount | undefined;
  smallestOrder: GoodsAmount | undefined;
}

/** What the rules of matching ask of a business, a cluster or a notice that may answer another. */
export interface MatchParty {
  entry: Entry<'smes' | 'clusters' | 'opportunities'>;
  makes: readonly MadeGoods[];
  needs: readonly string[];
  sectors: readonly string[];
  country: string | undefined;
  provinces: readonly string[];
  certificates: ReadonlyMap<string, CertificateState>;
  markets: readonly string[];
}

const bestFirst: readonly CertificateState[] = ['valid', 'lasting', 'no-expiry', 'ran-out'];

/** The best state of each certificate that is held. */
const certificatesOf = (
  atlas: Atlas,
  held: Entry<'smes'>['data']['certificates'],
  today: string,
): MatchParty['certificates'] => {
  const states = new Map<string, CertificateState>();
  for (const each of held) {
    const state = certificateState(each, atlas.certificates.get(each.certificate)?.data.kind, today);
    const other = states.get(each.certificate);
    if (other === undefined || bestFirst.indexOf(state) < bestFirst.indexOf(other))
      states.set(each.certificate, state);
  }
  return states;
};

/** Goods of a product of the vocabulary. */
const goodsOf = (atlas: Atlas, product: string): Goods => ({
  product,
  hs: atlas.products.get(product)?.data.hs ?? [],
});

/** Goods that a notice is about; its own HS code says more than that of the product. */
export const goodsOfNotice = (atlas: Atlas, { data }: Entry<'opportunities'>): Goods => ({
  product: data.product,
  hs: data.hs === undefined ? (atlas.products.get(data.product ?? '')?.data.hs ?? []) : [data.hs],
});

const ofSme = (atlas: Atlas, entry: Entry<'smes'>, today: string): MatchParty => ({
  entry,
  makes: entry.data.products.map(({ product, capacity, minimumOrder }) => ({
    ...goodsOf(atlas, product),
    capacity,
    smallestOrder: minimumOrder,
  })),
  needs: entry.data.lookingFor.map(({ need }) => need),
  sectors: entry.data.sectors,
  country: atlas.provinces.get(entry.data.province)?.data.country,
  provinces: [entry.data.province],
  certificates: certificatesOf(atlas, entry.data.certificates, today),
  markets: entry.data.exportMarkets,
});

/**
 * What the members of a cluster can make together of a product in a year, as far as it is on file in one unit: the sums
 * that the page of the cluster shows, but for those of other things than goods, such as vats.
 */
const capacityOfMembers = (
  atlas: Atlas,
  sums: readonly CombinedCapacity[],
  made: string,
): GoodsAmount | undefined => {
  const amounts = sums
    .filter(({ product, scope }) => product.id === made && scope === undefined)
    .flatMap((sum) => yearlyAmount(atlas, sum) ?? []);
  const byUnit = new Map<string, number>();
  for (const { value, unit } of amounts) byUnit.set(unit, (byUnit.get(unit) ?? 0) + value);
  const [first] = [...byUnit].toSorted(([a], [b]) => a.localeCompare(b));
  return first && { unit: first[0], value: first[1], per: 'year' };
};

const ofCluster = (atlas: Atlas, entry: Entry<'clusters'>, today: string): MatchParty => {
  const sums = combinedCapacity(atlas, membersOfCluster(atlas, entry));
  return {
    entry,
    makes: entry.data.products.map((product) => ({
      ...goodsOf(atlas, product),
      capacity: capacityOfMembers(atlas, sums, product),
      smallestOrder: undefined,
    })),
    needs: entry.data.needs.map(({ need }) => need),
    sectors: entry.data.sectors,
    country: entry.data.country,
    provinces: entry.data.provinces,
    certificates: certificatesOf(atlas, entry.data.certificates, today),
    markets: entry.data.markets,
  };
};

/** A notice answers with its own goods, and with the certificates and markets of those behind it. */
const ofNotice = (atlas: Atlas, entry: Entry<'opportunities'>, today: string): MatchParty => {
  const { data } = entry;
  const behind = behindNotice(atlas, data).filter(({ collection }) => collection !== 'providers') as Entry<
    'smes' | 'clusters'
  >[];
  return {
    entry,
    makes: [{ ...goodsOfNotice(atlas, entry), capacity: data.quantity, smallestOrder: undefined }],
    needs: data.needs,
    sectors: [],
    country: atlas.provinces.get(data.province)?.data.country,
    provinces: [data.province],
    certificates: certificatesOf(
      atlas,
      behind.flatMap((each) => each.data.certificates),
      today,
    ),
    markets: [
      ...data.markets,
      ...behind.flatMap((each) =>
        'exportMarkets' in each.data ? each.data.exportMarkets : each.data.markets,
      ),
    ],
  };
};

/** An entry as the rules of matching see it on a day. */
export const toParty = (
  atlas: Atlas,
  entry: Entry<'smes' | 'clusters' | 'opportunities'>,
  today: string,
): MatchParty => {
  switch (entry.collection) {
    case 'smes':
      return ofSme(atlas, entry as Entry<'smes'>, today);
    case 'clusters':
      return ofCluster(atlas, entry as Entry<'clusters'>, today);
    case 'opportunities':
      return ofNotice(atlas, entry as Entry<'opportunities'>, today);
  }
};

import type { Atlas, Entry } from './atlas.ts';
import { entriesOf } from './atlas.ts';
import { fromWestToEast } from './country-of.ts';

/** Two provinces that face each other over one gate or several. */
export interface Twins {
  /** Ids of both, the western country first: `th-sa-kaeo--kh-banteay-meanchey`. */
  id: string;
  provinces: [Entry<'provinces'>, Entry<'provinces'>];
  gateways: Entry<'gateways'>[];
}

/**
 * All pairs of provinces on file that a border crossing joins. A crossing whose other side lies in a province that
 * is not on file makes none: there would be nothing to set beside the one.
 */
export const twinsOf = (atlas: Atlas): Twins[] => {
  const pairs = new Map<string, Twins>();
  for (const gateway of entriesOf(atlas, 'gateways')) {
    if (gateway.data.kind !== 'border-crossing') continue;
    const [west, east] = gateway.data.sides
      .flatMap(({ province }) => atlas.provinces.get(province ?? '') ?? [])
      .toSorted((a, b) => fromWestToEast(a.data.country, b.data.country));
    if (!west || !east) continue;
    const id = `${west.id}--${east.id}`;
    const known = pairs.get(id);
    if (known) known.gateways.push(gateway);
    else pairs.set(id, { id, provinces: [west, east], gateways: [gateway] });
  }
  return [...pairs.values()];
};

/** The pairs that a province or a gate belongs to. */
export const twinsWith = (atlas: Atlas, entry: Entry<'provinces'> | Entry<'gateways'>): Twins[] =>
  twinsOf(atlas).filter(({ provinces, gateways }) =>
    [...provinces, ...gateways].some(
      ({ collection, id }) => collection === entry.collection && id === entry.id,
    ),
  );

/** Products of a province: its own list, and those of its clusters and businesses. */
const productsOf = (atlas: Atlas, { id, data }: Entry<'provinces'>): Set<string> =>
  new Set([
    ...data.products.map(({ product }) => product),
    ...entriesOf(atlas, 'clusters').flatMap((cluster) =>
      cluster.data.provinces.includes(id) ? cluster.data.products : [],
    ),
    ...entriesOf(atlas, 'smes').flatMap((sme) =>
      sme.data.province === id ? sme.data.products.map(({ product }) => product) : [],
    ),
  ]);

/** Products that both of a pair make, and those of one alone. */
export const productsOfTwins = (atlas: Atlas, { provinces }: Twins) => {
  const [west, east] = provinces.map((province) => productsOf(atlas, province)) as [Set<string>, Set<string>];
  const named = (ids: Iterable<string>) => [...ids].flatMap((id) => atlas.products.get(id) ?? []);
  return {
    both: named(west.intersection(east)),
    alone: [named(west.difference(east)), named(east.difference(west))] as const,
  };
};

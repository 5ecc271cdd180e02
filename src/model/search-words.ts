import type { Localised } from '../schema/localised.ts';
import { indexedWords } from '../search/indexed-words.ts';
import type { CollectionWithPages } from './address.ts';
import type { Atlas, Entry } from './atlas.ts';
import { namesOf } from './row.ts';

/** The parts of an entry of any kind that bear on what it is found by. */
interface Findable {
  products?: (string | { product: string })[];
  product?: string;
  observations?: { product?: string }[];
  sectors?: (string | { sector: string })[];
  needs?: (string | { need: string })[];
  province?: string;
  provinces?: string[];
  place?: { name?: Localised } | string;
  capital?: { names: Localised };
  sides?: { names: Localised; province?: string }[];
  nodes?: { names: Localised }[];
}

const productIds = ({ products = [], product, observations = [] }: Findable): string[] => [
  ...products.map((each) => (typeof each === 'string' ? each : each.product)),
  ...(product ? [product] : []),
  ...observations.flatMap((observation) => observation.product ?? []),
];
const sectorIds = ({ sectors = [] }: Findable): string[] =>
  sectors.map((each) => (typeof each === 'string' ? each : each.sector));
const needIds = ({ needs = [] }: Findable): string[] =>
  needs.map((each) => (typeof each === 'string' ? each : each.need));

const placesOf = (atlas: Atlas, data: Findable): Localised[] => {
  const sides = data.sides ?? [];
  const provinces = [data.province, ...(data.provinces ?? []), ...sides.map(({ province }) => province)];
  return [
    ...sides.map(({ names }) => names),
    ...(data.nodes ?? []).map(({ names }) => names),
    ...(data.capital ? [data.capital.names] : []),
    ...(typeof data.place === 'object' && data.place.name ? [data.place.name] : []),
    ...provinces.flatMap((id) => atlas.provinces.get(id ?? '')?.data.names ?? []),
  ];
};

/** What an entry is found by, in all five languages: its names, products, sectors, needs, HS codes and places. */
export const searchWordsOf = (atlas: Atlas, entry: Entry<CollectionWithPages>): string => {
  const data = entry.data as Findable;
  return indexedWords({
    names: [namesOf(entry)],
    products: [...new Set(productIds(data))].flatMap((id) => atlas.products.get(id)?.data ?? []),
    sectors: [
      ...[...new Set(sectorIds(data))].flatMap((id) => atlas.sectors.get(id)?.data ?? []),
      ...[...new Set(needIds(data))].flatMap((id) => atlas.needs.get(id)?.data ?? []),
    ],
    places: placesOf(atlas, data),
  });
};

import type { Localised } from '../schema/localised.ts';
import { indexedWords } from '../search/indexed-words.ts';
import { itself } from '../search/token.ts';
import type { CollectionWithPages } from './address.ts';
import type { Atlas, Entry } from './atlas.ts';
import { provincesOf } from './country-of.ts';
import { namesOf } from './row.ts';

/** The parts of an entry of any kind that bear on what it is found by. */
interface Findable {
  products?: (string | { product: string })[];
  product?: string;
  observations?: { product?: string }[];
  sectors?: (string | { sector: string })[];
  needs?: (string | { need: string })[];
  place?: { name?: Localised } | string;
  capital?: { names: Localised };
  sides?: { names: Localised }[];
  nodes?: { names: Localised }[];
}

/** What an entry itself makes or deals in, as opposed to what it has a figure about. */
const madeIds = ({ products = [], product }: Findable): string[] => [
  ...products.map((each) => (typeof each === 'string' ? each : each.product)),
  ...(product ? [product] : []),
];
const productIds = (data: Findable): string[] => [
  ...madeIds(data),
  ...(data.observations ?? []).flatMap((observation) => observation.product ?? []),
];
const sectorIds = ({ sectors = [] }: Findable): string[] =>
  sectors.map((each) => (typeof each === 'string' ? each : each.sector));
const needIds = ({ needs = [] }: Findable): string[] =>
  needs.map((each) => (typeof each === 'string' ? each : each.need));

const placesOf = (atlas: Atlas, data: Findable): Localised[] => {
  const sides = data.sides ?? [];
  return [
    ...sides.map(({ names }) => names),
    ...(data.nodes ?? []).map(({ names }) => names),
    ...(data.capital ? [data.capital.names] : []),
    ...(typeof data.place === 'object' && data.place.name ? [data.place.name] : []),
    ...provincesOf(data).flatMap((id) => atlas.provinces.get(id)?.data.names ?? []),
  ];
};

/** Collections whose entries make or trade the products they name; a province only has some on its soil. */
const makers: readonly CollectionWithPages[] = ['smes', 'clusters', 'opportunities'];

/** What an entry is found by, in all five languages: its names, products, sectors, needs, HS codes and places. */
export const searchWordsOf = (atlas: Atlas, entry: Entry<CollectionWithPages>): string => {
  const data = entry.data as Findable;
  return indexedWords({
    names: [namesOf(entry)],
    subjects: {
      names: entry.collection === 'provinces' ? [itself(entry.id)] : [],
      products: makers.includes(entry.collection) ? [...new Set(madeIds(data))] : [],
      places: entry.collection === 'provinces' ? [entry.id] : provincesOf(data),
    },
    products: [...new Set(productIds(data))].flatMap((id) => atlas.products.get(id)?.data ?? []),
    sectors: [
      ...[...new Set(sectorIds(data))].flatMap((id) => atlas.sectors.get(id)?.data ?? []),
      ...[...new Set(needIds(data))].flatMap((id) => atlas.needs.get(id)?.data ?? []),
    ],
    places: placesOf(atlas, data),
  });
};

import type { CorridorCountry } from '../schema/country-code.ts';
import type { Atlas, Entry } from './atlas.ts';
import type { CollectionWithPages } from './address.ts';

/** Country codes an entry belongs to, as ISO 3166-1; empty when it belongs to none. */
export const countriesOf = (atlas: Atlas, entry: Entry<CollectionWithPages>): string[] => {
  const ofProvince = (id: string | undefined) => atlas.provinces.get(id ?? '')?.data.country ?? [];
  const { data } = entry as { data: Record<string, unknown> };
  switch (entry.collection) {
    case 'countries':
      return [String(data['code'])];
    case 'provinces':
    case 'clusters':
    case 'providers':
      return [String(data['country'])];
    case 'gateways':
      return [...new Set((entry as Entry<'gateways'>).data.sides.map(({ country }) => country))];
    case 'zones':
    case 'smes':
    case 'opportunities':
      return [ofProvince(String(data['province']))].flat();
    case 'events': {
      const event = entry as Entry<'events'>;
      return [event.data.country ?? ofProvince(event.data.province)].flat();
    }
    default:
      return [];
  }
};

const corridorOrder: readonly string[] = ['MM', 'TH', 'KH', 'VN'];

/** The four countries from west to east, as the corridor runs. */
export const westToEast = corridorOrder as readonly CorridorCountry[];

/** Orders countries from west to east; others follow by their code. */
export const fromWestToEast = (a: string, b: string): number => {
  const rank = (country: string) => {
    const index = corridorOrder.indexOf(country);
    return index < 0 ? corridorOrder.length : index;
  };
  return rank(a) - rank(b) || a.localeCompare(b);
};

/** Ids of the provinces that an entry names as its own, each once; the first is where it is listed. */
export const provincesOf = (data: object): string[] => {
  const {
    province,
    provinces = [],
    sides = [],
  } = data as { province?: string; provinces?: string[]; sides?: { province?: string }[] };
  return [
    ...new Set([province, ...provinces, ...sides.map((side) => side.province)].flatMap((id) => id ?? [])),
  ];
};

import type { Gateway } from '../schema/gateway.ts';
import type { Point } from '../schema/place.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { gatesByDistance, greatCircleKm, type GateInReach } from './distance.ts';
import { gatewayStateOf } from './gateway-state.ts';

/** What distances are measured from: the place itself, as far as its point can be trusted, or the middle of its province. */
export type Origin = Point['confidence'] | 'province';

/** The nearest of each kind, among those with a position. */
export interface Reach {
  origin: Origin;
  crossing: GateInReach | undefined;
  /** The nearest crossing that was last reported open; undefined when that is the nearest one, or when none was. */
  openCrossing: GateInReach | undefined;
  seaport: GateInReach | undefined;
  airport: GateInReach | undefined;
  /** The nearest of the country itself, when the nearest of all lies in another one. */
  ownSeaport: GateInReach | undefined;
  ownAirport: GateInReach | undefined;
}

interface Placed {
  point?: Point | undefined;
  province: string;
}

/** Where something is measured from; undefined when neither a point nor the province is on file. */
export const originOf = (atlas: Atlas, { point, province }: Placed) => {
  if (point) return { origin: point.confidence, at: point };
  const middle = atlas.provinces.get(province)?.data.centroid;
  return middle && { origin: 'province' as const, at: middle };
};

/** The nearest crossing, seaport and airport of a place, in a straight line. `today` decides which crossings were open. */
export const reachOf = (atlas: Atlas, place: Placed, today: string): Reach | undefined => {
  const from = originOf(atlas, place);
  if (!from) return undefined;
  const gates = gatesByDistance(atlas, from.at);
  const nearestOf = (kind: Gateway['kind']) => gates.find(({ gateway }) => gateway.data.kind === kind);
  const country = atlas.provinces.get(place.province)?.data.country;
  const ownOf = (kind: Gateway['kind']) => {
    const own = gates.find(
      ({ gateway: { data } }) => data.kind === kind && data.sides.some((side) => side.country === country),
    );
    return own === nearestOf(kind) ? undefined : own;
  };
  const crossing = nearestOf('border-crossing');
  const open = gates.find(
    ({ gateway: { data } }) =>
      data.kind === 'border-crossing' && gatewayStateOf(data, today)?.status.state === 'open',
  );
  return {
    origin: from.origin,
    crossing,
    openCrossing: open === crossing ? undefined : open,
    seaport: nearestOf('seaport'),
    airport: nearestOf('airport'),
    ownSeaport: ownOf('seaport'),
    ownAirport: ownOf('airport'),
  };
};

/** Another zone, with the straight line between the two when both have a point. */
export interface ZoneNearby {
  zone: Entry<'zones'>;
  km: number | undefined;
}

/** Other zones within `limitKm`, nearest first, then those of the same province whose place is not on file. */
export const zonesNearby = (atlas: Atlas, { id, data }: Entry<'zones'>, limitKm: number): ZoneNearby[] =>
  entriesOf(atlas, 'zones')
    .filter((zone) => zone.id !== id)
    .flatMap((zone): ZoneNearby[] => {
      if (data.point && zone.data.point) {
        const km = greatCircleKm(data.point, zone.data.point);
        return km <= limitKm ? [{ zone, km }] : [];
      }
      return zone.data.province === data.province ? [{ zone, km: undefined }] : [];
    })
    .toSorted((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || a.zone.id.localeCompare(b.zone.id));

import type { Gateway } from '../schema/gateway.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

interface Position {
  lat: number;
  lon: number;
}

const earthRadiusKm = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in kilometres on the mean earth radius of IUGG. The arctangent form (Vincenty's formula
 * on a sphere, Survey Review 23/176, 1975) because haversine loses its digits near the antipode.
 */
export const greatCircleKm = (from: Position, to: Position): number => {
  const [lat1, lat2, lon] = [radians(from.lat), radians(to.lat), radians(to.lon - from.lon)];
  const across = Math.cos(lat2) * Math.sin(lon);
  const along = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(lon);
  const ahead = Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(lon);
  return earthRadiusKm * Math.atan2(Math.hypot(across, along), ahead);
};

/** A gate, port or airport and how far it is on the great circle. */
export interface GateInReach {
  gateway: Entry<'gateways'>;
  km: number;
}

/** All gates, ports and airports with a position, nearest first. */
export const gatesByDistance = (atlas: Atlas, from: Position): GateInReach[] =>
  entriesOf(atlas, 'gateways')
    .flatMap((gateway) =>
      gateway.data.point ? [{ gateway, km: greatCircleKm(from, gateway.data.point) }] : [],
    )
    .toSorted((a, b) => a.km - b.km);

/** The nearest gate of a kind in a straight line, among those with a position. */
export const nearest = (atlas: Atlas, from: Position, kind: Gateway['kind']): GateInReach | undefined =>
  gatesByDistance(atlas, from).find(({ gateway }) => gateway.data.kind === kind);

import type { Gateway } from '../schema/gateway.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

interface Position {
  lat: number;
  lon: number;
}

const earthRadiusKm = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine formula on the mean earth radius of IUGG). */
export const greatCircleKm = (from: Position, to: Position): number => {
  const lat = radians(to.lat - from.lat) / 2;
  const lon = radians(to.lon - from.lon) / 2;
  const chord =
    Math.sin(lat) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(lon) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
};

/** The nearest gate of a kind in a straight line, among those with a position. */
export const nearest = (
  atlas: Atlas,
  from: Position,
  kind: Gateway['kind'],
): { gateway: Entry<'gateways'>; km: number } | undefined =>
  entriesOf(atlas, 'gateways')
    .flatMap((gateway) =>
      gateway.data.kind === kind && gateway.data.point
        ? [{ gateway, km: greatCircleKm(from, gateway.data.point) }]
        : [],
    )
    .toSorted((a, b) => a.km - b.km)[0];

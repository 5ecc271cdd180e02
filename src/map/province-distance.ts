import type { MultiPolygon, Polygon, Position } from 'geojson';
import { findProvinceShape, findShapeSince2025 } from './geometry.ts';

interface Place {
  lat: number;
  lon: number;
}

const kmPerDegree = 111.2;

const ringsOf = (shape: Polygon | MultiPolygon): Position[][] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();

/** Sides of a ring in kilometres east and north of the place; a plane is true enough within a few provinces. */
const sidesAround = (ring: readonly Position[], { lat, lon }: Place) => {
  const kmEast = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  const around = ring.map(([x = 0, y = 0]) => [(x - lon) * kmEast, (y - lat) * kmPerDegree] as const);
  return around.slice(1).flatMap((end, index) => {
    const start = around[index];
    return start ? [{ start, end }] : [];
  });
};

type Side = ReturnType<typeof sidesAround>[number];

const crossesEastward = ({ start: [x1, y1], end: [x2, y2] }: Side): boolean =>
  y1 > 0 !== y2 > 0 && x1 - (y1 * (x2 - x1)) / (y2 - y1) > 0;

const kmTo = ({ start: [x1, y1], end: [x2, y2] }: Side): number => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
};

const ringsOfProvince = new Map<string, Position[][][]>();

const shapesOf = (id: string): Position[][][] => {
  const known = ringsOfProvince.get(id);
  if (known) return known;
  const shapes = [findProvinceShape('detail', id)?.geometry, findShapeSince2025('detail', id)];
  const rings = shapes.flatMap((shape) => (shape ? [ringsOf(shape)] : []));
  ringsOfProvince.set(id, rings);
  return rings;
};

/**
 * How far a place lies outside a province, in kilometres; 0 inside it. Vietnamese provinces count both as they were and
 * as they are since 1 July 2025, because entries name the old unit. Undefined for a province without a shape.
 */
export function kmOutsideProvince(id: string, place: Place): number | undefined {
  const distances = shapesOf(id).map((rings) => {
    const sides = rings.flatMap((ring) => sidesAround(ring, place));
    if (sides.filter(crossesEastward).length % 2 === 1) return 0;
    return Math.min(...sides.map(kmTo));
  });
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

import { geoPath, type GeoContext } from 'd3-geo';
import type { GeometryObject } from 'geojson';
import type { Box, MapView, XY } from './map-view.ts';

/** Outlines of an area on the sheet. */
export type Rings = readonly (readonly XY[])[];

/** An area on the sheet as rings of points. */
export function toRings(view: MapView, shape: GeometryObject): Rings {
  const rings: XY[][] = [];
  const pen: GeoContext = {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)?.push([x, y]),
  };
  geoPath(view.projection, pen)(shape);
  return rings;
}

/** Where a line from west to east crosses the outlines, by its height: names are tried at many points of few lines. */
const crossings = new WeakMap<Rings, Map<number, readonly number[]>>();

function toCrossings(rings: Rings, y: number): readonly number[] {
  const known = crossings.get(rings) ?? new Map<number, readonly number[]>();
  crossings.set(rings, known);
  const found = known.get(y);
  if (found !== undefined) return found;
  const xs: number[] = [];
  for (const ring of rings) {
    for (let here = 0, before = ring.length - 1; here < ring.length; before = here, here += 1) {
      const [x0, y0] = ring[before] as XY;
      const [x1, y1] = ring[here] as XY;
      if (y0 > y !== y1 > y) xs.push(((x1 - x0) * (y - y0)) / (y1 - y0) + x0);
    }
  }
  known.set(y, xs);
  return xs;
}

/** Whether a point lies in an area; lakes and inlets do not count as in. */
export function isInArea(rings: Rings, [x, y]: XY): boolean {
  return toCrossings(rings, y).filter((at) => x < at).length % 2 === 1;
}

/** Tells whether a point lies in an area or no further than `reach` from its outline. */
export function isNearArea(rings: Rings, reach: number): (point: XY) => boolean {
  return (point) =>
    isInArea(rings, point) ||
    rings.some((ring) => ring.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) <= reach));
}

/** Middles where a name of a size lies wholly where `fits` says, those nearest the middle of all of them first. */
export function findMiddles(
  bounds: Box,
  width: number,
  height: number,
  step: number,
  fits: (point: XY) => boolean,
): XY[] {
  const found: XY[] = [];
  for (let y = bounds.y0 + height / 2; y <= bounds.y1 - height / 2; y += step) {
    for (let x = bounds.x0 + width / 2; x <= bounds.x1 - width / 2; x += step) {
      const corners: XY[] = [-0.5, 0, 0.5].flatMap((along): XY[] => [
        [x + along * width, y - height / 2],
        [x + along * width, y + height / 2],
      ]);
      if (corners.every(fits)) found.push([x, y]);
    }
  }
  const cx = found.reduce((sum, [x]) => sum + x, 0) / found.length;
  const cy = found.reduce((sum, [, y]) => sum + y, 0) / found.length;
  const far = ([x, y]: XY) => Math.hypot(x - cx, y - cy);
  return found.sort((a, b) => far(a) - far(b)).slice(0, 24);
}

import { geoMercator, type GeoProjection } from 'd3-geo';

export type XY = readonly [x: number, y: number];

/** A rectangle in the units of the drawing. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What a map shows: the sheet, the part inside the neatline, and the projection between degrees and sheet. */
export interface MapView {
  width: number;
  height: number;
  inner: Box;
  projection: GeoProjection;
}

/** Degrees, WGS 84. */
export interface DegreeBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Mercator keeps meridians and parallels straight, so the degree bars of the neatline are true everywhere. */
export function toMapView(width: number, height: number, margin: number, degrees: DegreeBox): MapView {
  const inner = { x0: margin, y0: margin, x1: width - margin, y1: height - margin };
  const innerWidth = inner.x1 - inner.x0;
  const innerHeight = inner.y1 - inner.y0;
  const north = mercatorNorth(degrees.north);
  const south = mercatorNorth(degrees.south);
  const radians = ((degrees.east - degrees.west) * Math.PI) / 180;
  const scale = Math.min(innerWidth / radians, innerHeight / (north - south));
  const projection = geoMercator()
    .scale(scale)
    .center([(degrees.west + degrees.east) / 2, latitudeAt((north + south) / 2)])
    .translate([width / 2, height / 2])
    .clipExtent([
      [inner.x0 - 6, inner.y0 - 6],
      [inner.x1 + 6, inner.y1 + 6],
    ]);
  return { width, height, inner, projection };
}

/** Where a point of the earth lies on the sheet. */
export function toSheet(view: MapView, point: { lat: number; lon: number }): XY {
  const xy = view.projection([point.lon, point.lat]);
  if (xy === null) throw new Error(`No place on the sheet for ${point.lat}, ${point.lon}`);
  return xy;
}

/** The degrees that a rectangle of the sheet covers. */
export function toDegrees(view: MapView, box: Box): DegreeBox {
  const northWest = view.projection.invert?.([box.x0, box.y0]);
  const southEast = view.projection.invert?.([box.x1, box.y1]);
  if (!northWest || !southEast) throw new Error('The projection cannot be inverted');
  return { west: northWest[0], north: northWest[1], east: southEast[0], south: southEast[1] };
}

export const isInside = ([x, y]: XY, box: Box, margin = 0) =>
  x >= box.x0 + margin && x <= box.x1 - margin && y >= box.y0 + margin && y <= box.y1 - margin;

export const isOverlap = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const mercatorNorth = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const latitudeAt = (north: number) => (Math.atan(Math.exp(north)) * 360) / Math.PI - 90;

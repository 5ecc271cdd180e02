import { feature } from 'topojson-client';
import type { Feature, GeometryObject, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection } from 'topojson-specification';
import detail from './geometry/detail.json' with { type: 'json' };
import overview from './geometry/overview.json' with { type: 'json' };
import waters from './geometry/waters.json' with { type: 'json' };
import {
  factsOf,
  landOf,
  nationalBordersOf,
  provinceBordersOf,
  type UnitTopology,
  type WaterTopology,
} from './unit-topology.ts';

export type Grain = 'overview' | 'detail';

const topologies: Record<Grain, UnitTopology> = {
  overview: overview as unknown as UnitTopology,
  detail: detail as unknown as UnitTopology,
};
const waterTopology = waters as unknown as WaterTopology;

/** Ids of the provinces that have a shape, in the order of the file. */
export function provinceIdsWithShape(): string[] {
  return topologies.overview.objects.units.geometries.flatMap((unit) =>
    factsOf(unit).iso === undefined ? [] : [String(unit.id)],
  );
}

/** ISO 3166-2 code of a province that has a shape. */
export function isoOfShape(id: string): string | undefined {
  const unit = topologies.overview.objects.units.geometries.find((one) => one.id === id);
  return unit && factsOf(unit).iso;
}

/** The shape of a province, with its islands. */
export function findProvinceShape(grain: Grain, id: string): Feature<Polygon | MultiPolygon> | undefined {
  const topology = topologies[grain];
  const unit = topology.objects.units.geometries.find((one) => one.id === id);
  return unit && (feature(topology, unit) as Feature<Polygon | MultiPolygon>);
}

/** The shape of a Vietnamese province as it is since 1 July 2025. */
export function findShapeSince2025(grain: Grain, id: string): MultiPolygon | undefined {
  const shape = landOf(topologies[grain], ({ since2025 }) => since2025 === id);
  return shape.coordinates.length === 0 ? undefined : shape;
}

/** All land of the given countries as one shape. */
export function toLand(grain: Grain, countries: readonly string[]): MultiPolygon {
  return landOf(topologies[grain], ({ country = '' }) => countries.includes(country));
}

/** Borders between countries, each line once, without coasts. */
export function toNationalBorders(grain: Grain): MultiLineString {
  return nationalBordersOf(topologies[grain]);
}

/** Borders between provinces of one country, each line once, without coasts. */
export function toProvinceBorders(grain: Grain): MultiLineString {
  return provinceBordersOf(topologies[grain]);
}

/** Main rivers as lines. */
export function toRivers(): GeometryObject {
  return asGeometry(waterTopology.objects.rivers) as LineString;
}

/** Lakes as areas. */
export function toLakes(): GeometryObject {
  return asGeometry(waterTopology.objects.lakes);
}

function asGeometry(collection: GeometryCollection): GeometryObject {
  const { features } = feature(waterTopology, collection);
  return { type: 'GeometryCollection', geometries: features.map((one) => one.geometry) } as GeometryObject;
}

import { feature, merge, mesh } from 'topojson-client';
import type { Feature, GeometryObject, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import detail from './geometry/detail.json' with { type: 'json' };
import overview from './geometry/overview.json' with { type: 'json' };
import waters from './geometry/waters.json' with { type: 'json' };

/** What the geometry says of a unit; `since2025` is the province of today that the unit became part of. */
interface UnitFacts {
  id: string;
  country: string;
  iso?: string;
  since2025?: string;
}
type Units = Topology<{ units: GeometryCollection<UnitFacts> }>;
export type Grain = 'overview' | 'detail';

const topologies: Record<Grain, Units> = {
  overview: overview as unknown as Units,
  detail: detail as unknown as Units,
};
const waterTopology = waters as unknown as Topology<{
  rivers: GeometryCollection;
  lakes: GeometryCollection;
}>;

const factsOf = (unit: { properties?: object }): Partial<UnitFacts> => unit.properties ?? {};

const polygons = (geometries: GeometryCollection<UnitFacts>['geometries']) =>
  geometries as unknown as Parameters<typeof merge>[1];

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
  const topology = topologies[grain];
  const parts = topology.objects.units.geometries.filter((unit) => factsOf(unit).since2025 === id);
  return parts.length === 0 ? undefined : merge(topology, polygons(parts));
}

/** All land of the given countries as one shape. */
export function toLand(grain: Grain, countries: readonly string[]): MultiPolygon {
  const topology = topologies[grain];
  const units = topology.objects.units.geometries;
  return merge(topology, polygons(units.filter((unit) => countries.includes(factsOf(unit).country ?? ''))));
}

/** Borders between countries, each line once, without coasts. */
export function toNationalBorders(grain: Grain): MultiLineString {
  return meshOf(grain, (a, b) => a.country !== b.country);
}

/** Borders between provinces of one country, each line once, without coasts. */
export function toProvinceBorders(grain: Grain): MultiLineString {
  return meshOf(grain, (a, b) => a.country === b.country && a.id !== b.id);
}

function meshOf(grain: Grain, isBorder: (a: UnitFacts, b: UnitFacts) => boolean): MultiLineString {
  const topology = topologies[grain];
  const object = topology.objects.units as unknown as Parameters<typeof mesh>[1];
  return mesh(topology, object, (a, b) => {
    const [one, other] = [a, b].map((side) => (side as { properties?: UnitFacts }).properties);
    return a !== b && one !== undefined && other !== undefined && isBorder(one, other);
  });
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

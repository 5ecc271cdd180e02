import { merge, mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What the geometry says of a unit; `since2025` is the province of today that the unit became part of. */
export interface UnitFacts {
  id: string;
  country: string;
  iso?: string;
  since2025?: string;
}

/** Provinces and what lies around them, with the lines they share. */
export type UnitTopology = Topology<{ units: GeometryCollection<UnitFacts> }>;

/** Rivers and lakes. */
export type WaterTopology = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;

/** What the geometry says of one unit. */
export const factsOf = (unit: { properties?: object }): Partial<UnitFacts> => unit.properties ?? {};

/** All wanted units as one shape; without any it is empty. */
export const landOf = (
  topology: UnitTopology,
  isWanted: (facts: Partial<UnitFacts>) => boolean,
): MultiPolygon => {
  const units = topology.objects.units.geometries.filter((unit) => isWanted(factsOf(unit)));
  return merge(topology, units as unknown as Parameters<typeof merge>[1]);
};

/** Lines between two units, each once, without coasts. */
const bordersOf = (
  topology: UnitTopology,
  isBorder: (one: Partial<UnitFacts>, other: Partial<UnitFacts>) => boolean,
): MultiLineString =>
  mesh(
    topology,
    topology.objects.units as unknown as Parameters<typeof mesh>[1],
    (a, b) => a !== b && isBorder(factsOf(a), factsOf(b)),
  );

/** Borders between countries. */
export const nationalBordersOf = (topology: UnitTopology): MultiLineString =>
  bordersOf(topology, (one, other) => one.country !== other.country);

/** Borders between provinces of one country. */
export const provinceBordersOf = (topology: UnitTopology): MultiLineString =>
  bordersOf(topology, (one, other) => one.country === other.country);

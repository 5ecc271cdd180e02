import type { Corridor } from '../schema/corridor.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { greatCircleKm } from './distance.ts';
import { isSme, relationsOfProvince } from './relations.ts';
import { junctionsAt, type Junction } from './route-junctions.ts';
import { routeLengths, type Leg, type RouteLengths } from './route-lengths.ts';

type Node = Corridor['nodes'][number];

/** A gate, port or airport beside the stop it is told at, with the distance in a straight line where its place is known. */
export interface GateNearby {
  gateway: Entry<'gateways'>;
  straightKm: number | undefined;
}

/** A province told at one stop of the route. */
export interface StripProvince {
  province: Entry<'provinces'>;
  /** From the stop to the seat in a straight line, for a province beside the route that has no stop of it. */
  straightKm: number | undefined;
  zones: Entry<'zones'>[];
  clusters: Entry<'clusters'>[];
  businesses: number;
}

/** One stop of the strip with all that is told there. */
export interface StripStop {
  node: Node;
  /** The gate, port or airport that the stop itself is. */
  gateway: Entry<'gateways'> | undefined;
  /** Whether a border cuts the route here. */
  isBorder: boolean;
  crossings: GateNearby[];
  ports: GateNearby[];
  provinces: StripProvince[];
  junctions: Junction[];
  /** The way to the next stop; the last stop has none. */
  leg: Leg | undefined;
}

/** A route as a strip: stops in order, every gate and every province told once. */
export interface CorridorStrip {
  stops: StripStop[];
  lengths: RouteLengths;
  /** Gates of the corridor whose place on the route is not known. */
  unplaced: Entry<'gateways'>[];
}

/** Gates that name the corridor or are stops of it. */
export const gatesOfCorridor = (atlas: Atlas, { id, data }: Entry<'corridors'>): Entry<'gateways'>[] =>
  entriesOf(atlas, 'gateways').filter(
    (gateway) =>
      gateway.data.corridors.includes(id) || data.nodes.some((node) => node.gateway === gateway.id),
  );

/** Provinces that name the corridor or have a stop of it. */
export const provincesOfCorridor = (atlas: Atlas, { id, data }: Entry<'corridors'>): Entry<'provinces'>[] =>
  entriesOf(atlas, 'provinces').filter(
    (province) =>
      province.data.corridors.includes(id) || data.nodes.some((node) => node.province === province.id),
  );

/** The nearest of some stops to a point, by its place in the list. */
const nearestOf = (
  nodes: readonly Node[],
  point: { lat: number; lon: number },
  isWanted: (node: Node) => boolean,
): { index: number; km: number } | undefined =>
  nodes
    .map((node, index) => ({ node, index, km: greatCircleKm(point, node.point) }))
    .filter(({ node }) => isWanted(node))
    .toSorted((a, b) => a.km - b.km)[0];

const isTown = ({ kind }: Node) => kind !== 'gateway';

/** Where a province is told: at its own stop nearest to the seat, or at the nearest stop of its country. */
const placeOfProvince = (nodes: readonly Node[], { id, data }: Entry<'provinces'>): number => {
  const { point } = data.capital;
  const found =
    nearestOf(nodes, point, (node) => isTown(node) && node.province === id) ??
    nearestOf(nodes, point, (node) => isTown(node) && node.country === data.country) ??
    nearestOf(nodes, point, isTown);
  return found?.index ?? 0;
};

/** Beyond this a gate is told where its province is told: the nearest stop may lie across a sea. */
const nearKm = 100;

/** Where a gate is told: at the nearest stop, at the stop of its province, or nowhere when neither is known. */
const placeOfGate = (
  nodes: readonly Node[],
  { data }: Entry<'gateways'>,
  provincePlaces: ReadonlyMap<string, number>,
): { index: number; km: number | undefined } | undefined => {
  const isWanted = data.kind === 'border-crossing' ? () => true : isTown;
  const near = data.point && nearestOf(nodes, data.point, isWanted);
  if (near && near.km <= nearKm) return near;
  const [index] = data.sides.flatMap(({ province }) => provincePlaces.get(province ?? '') ?? []);
  const node = nodes[index ?? -1];
  if (index === undefined || node === undefined) return near;
  return { index, km: data.point && greatCircleKm(data.point, node.point) };
};

/** The strip of a corridor. */
export const corridorStrip = (atlas: Atlas, corridor: Entry<'corridors'>): CorridorStrip => {
  const { nodes } = corridor.data;
  const lengths = routeLengths(corridor.data);
  const stops = nodes.map((node, index): StripStop => {
    const gateway = atlas.gateways.get(node.gateway ?? '');
    return {
      node,
      gateway,
      isBorder: gateway?.data.kind === 'border-crossing',
      crossings: [],
      ports: [],
      provinces: [],
      junctions: junctionsAt(atlas, corridor, index),
      leg: lengths.legs[index],
    };
  });

  const provincePlaces = new Map<string, number>();
  for (const province of provincesOfCorridor(atlas, corridor)) {
    const { id, data } = province;
    const index = placeOfProvince(nodes, province);
    const { zones, clusters, smes } = relationsOfProvince(atlas, id);
    const stop = stops[index];
    if (stop === undefined) continue;
    provincePlaces.set(id, index);
    stop.provinces.push({
      province,
      straightKm: nodes.some((node) => node.province === id)
        ? undefined
        : greatCircleKm(stop.node.point, data.capital.point),
      zones,
      clusters,
      businesses: smes.filter(isSme).length,
    });
  }

  const unplaced: Entry<'gateways'>[] = [];
  for (const gateway of gatesOfCorridor(atlas, corridor)) {
    if (nodes.some((node) => node.gateway === gateway.id)) continue;
    const place = placeOfGate(nodes, gateway, provincePlaces);
    const stop = stops[place?.index ?? -1];
    const nearby = { gateway, straightKm: place?.km };
    if (stop === undefined) unplaced.push(gateway);
    else if (gateway.data.kind === 'border-crossing') stop.crossings.push(nearby);
    else stop.ports.push(nearby);
  }
  const byDistance = (a: GateNearby, b: GateNearby) =>
    (a.straightKm ?? Infinity) - (b.straightKm ?? Infinity);
  for (const stop of stops) {
    stop.crossings.sort(byDistance);
    stop.ports.sort(byDistance);
  }
  return { stops, lengths, unplaced };
};

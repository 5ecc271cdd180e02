import type { Sheet } from './corridor-sheets.ts';
import type { LabelRequest } from './label-placement.ts';
import { toShortName, toTwoLines } from './lettering.ts';
import type { MapCorridor, MapNode } from './map-content.ts';
import { isInside, toSheet, type Box, type MapView, type XY } from './map-view.ts';

/** Towns that the corridor is known by, lettered first and bold: Dawei, Bangkok, Phnom Penh, Ho Chi Minh City, Vung Tau. */
const greatTowns: readonly { lat: number; lon: number }[] = [
  { lat: 14.08, lon: 98.19 },
  { lat: 13.75, lon: 100.5 },
  { lat: 11.56, lon: 104.92 },
  { lat: 10.82, lon: 106.63 },
  { lat: 10.35, lon: 107.08 },
];

/** A town of a route on the sheet; rank 0 is a town the corridor is known by, 5 one that only lies on the way. */
export interface Town {
  node: MapNode;
  at: XY;
  rank: number;
}

/** The towns of all routes, each once: those the corridor is known by, those a definition names, those on the way. */
export function toTowns(on: MapView, corridors: readonly MapCorridor[], bounds: Box) {
  const towns: Town[] = [];
  for (const { nodes } of corridors) {
    const cities = nodes.filter((node) => node.kind === 'city');
    cities.forEach((node, index) => {
      const at = toSheet(on, node.point);
      if (!isInside(at, bounds, 4)) return;
      const isKnot = index === 0 || index === cities.length - 1;
      const rank = isGreat(node) ? 0 : !node.inDefinition ? 5 : isKnot ? 2 : 3;
      const known = towns.find((town) => Math.hypot(town.at[0] - at[0], town.at[1] - at[1]) < 6);
      if (known === undefined) towns.push({ node, at, rank });
      else if (known.rank > rank) Object.assign(known, { node, rank });
    });
  }
  return {
    great: towns.filter(({ rank }) => rank === 0),
    named: towns.filter(({ rank }) => rank > 0 && rank < 5),
    way: towns.filter(({ rank }) => rank === 5),
  };
}

const isGreat = ({ point }: MapNode) =>
  greatTowns.some((great) => Math.hypot(great.lat - point.lat, great.lon - point.lon) < 0.12);

/** The name of a town as it asks for a place. */
export function toRequest({ name, dotRadius, size }: Sheet, { node, at, rank }: Town): LabelRequest {
  const className = rank === 0 ? 'city' : rank === 5 ? 'way' : 'town';
  return {
    text: toShortName(node.name),
    brokenText: name === 'phone' ? toTwoLines(toShortName(node.name)) : undefined,
    lang: node.lang,
    className,
    fontSize: { city: size.city, town: size.town, way: size.town * 0.94 }[className],
    isBold: rank === 0,
    rank,
    at: { kind: 'beside', point: at, gap: dotRadius },
  };
}

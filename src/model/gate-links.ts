import type { Atlas, Entry } from './atlas.ts';
import { entriesOf } from './atlas.ts';
import { gatesByDistance, greatCircleKm } from './distance.ts';

type Gate = Entry<'gateways'>;

/** Another gate with the way to it in a straight line, when both positions are on file. */
export interface GateLink {
  gateway: Gate;
  km: number | undefined;
}

const linkTo = (from: Gate, gateway: Gate): GateLink => ({
  gateway,
  km: from.data.point && gateway.data.point && greatCircleKm(from.data.point, gateway.data.point),
});

const nearestFirst = (a: GateLink, b: GateLink) => (a.km ?? Infinity) - (b.km ?? Infinity);

/** The countries that a crossing joins, in alphabetical order: the border it lies on. */
export const borderOf = ({ data }: Gate): string =>
  data.sides
    .map(({ country }) => country)
    .toSorted()
    .join('–');

/** Other crossings of the same border, nearest first. */
export const gatesOnSameBorder = (atlas: Atlas, gate: Gate): GateLink[] =>
  entriesOf(atlas, 'gateways')
    .filter((other) => other.id !== gate.id && other.data.kind === 'border-crossing')
    .filter((other) => borderOf(other) === borderOf(gate))
    .map((other) => linkTo(gate, other))
    .toSorted(nearestFirst);

/** The seaport nearest in a straight line, of any country. */
export const nearestSeaport = (atlas: Atlas, gate: Gate): GateLink | undefined =>
  gate.data.point &&
  gatesByDistance(atlas, gate.data.point).find(
    ({ gateway: { id, data } }) => id !== gate.id && data.kind === 'seaport',
  );

/** A gate before or after on a route, with the route. */
export interface GateOnRoute extends GateLink {
  corridor: Entry<'corridors'>;
}

/** The next gates on each route through a gate, one either way, in the order of the route. */
export const gatesAlongRoutes = (atlas: Atlas, gate: Gate): GateOnRoute[] =>
  entriesOf(atlas, 'corridors').flatMap((corridor) => {
    const onRoute = corridor.data.nodes.flatMap((node) => atlas.gateways.get(node.gateway ?? '') ?? []);
    const here = onRoute.findIndex(({ id }) => id === gate.id);
    if (here < 0) return [];
    return [onRoute[here - 1], onRoute[here + 1]].flatMap((other) =>
      other ? [{ ...linkTo(gate, other), corridor }] : [],
    );
  });

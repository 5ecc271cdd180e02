import type { Corridor } from '../schema/corridor.ts';
import type { Localised } from '../schema/localised.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** Another route at a stop: how it meets this one, where it goes and where it comes from. */
export interface Junction {
  corridor: Entry<'corridors'>;
  kind: 'starts' | 'ends' | 'turns-off' | 'joins' | 'crosses';
  /** Next stop that its definition names, away from this route; two when it crosses. */
  places: Localised[];
}

type Nodes = Corridor['nodes'];

/** The next stop on the way that the definition names, or the last one. */
const nextNamed = (nodes: Nodes, from: number, step: 1 | -1): Localised[] => {
  const ahead = step === 1 ? nodes.slice(from + 1) : nodes.slice(0, from).toReversed();
  const node = ahead.find(({ inDefinition, kind }) => inDefinition && kind !== 'gateway') ?? ahead.at(-1);
  return node ? [node.names] : [];
};

const meet = (nodes: Nodes, index: number, other: Entry<'corridors'>): Junction | undefined => {
  const theirs = other.data.nodes;
  const at = theirs.findIndex(({ id }) => id === nodes[index]?.id);
  if (at < 0) return undefined;
  const [before, after] = [nodes[index - 1]?.id, nodes[index + 1]?.id];
  const neighbours = ([-1, 1] as const).flatMap((step) => {
    const id = theirs[at + step]?.id;
    return id === undefined ? [] : [{ id, step }];
  });
  const away = neighbours.filter(({ id }) => id !== before && id !== after);
  const sharesBefore = neighbours.some(({ id }) => id === before);
  const sharesAfter = neighbours.some(({ id }) => id === after);
  const junction = (kind: Junction['kind'], steps: readonly { step: 1 | -1 }[]): Junction => ({
    corridor: other,
    kind,
    places: steps.flatMap(({ step }) => nextNamed(theirs, at, step)),
  });
  if (sharesBefore && sharesAfter) return undefined;
  if (neighbours.length === 1) {
    if (sharesBefore) return junction('ends', []);
    if (sharesAfter) return junction('starts', []);
    return junction(at === 0 ? 'starts' : 'ends', away);
  }
  if (sharesBefore) return junction('turns-off', away);
  if (sharesAfter) return junction('joins', away);
  return junction('crosses', away);
};

/** Routes that begin, end, branch off, join or cross at a stop; one that only runs along is not named again. */
export const junctionsAt = (atlas: Atlas, corridor: Entry<'corridors'>, index: number): Junction[] =>
  entriesOf(atlas, 'corridors')
    .filter(({ id }) => id !== corridor.id)
    .flatMap((other) => meet(corridor.data.nodes, index, other) ?? []);

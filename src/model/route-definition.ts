import type { Corridor } from '../schema/corridor.ts';
import type { Localised } from '../schema/localised.ts';

/** How another author's route differs from the one shown. Its stops are known by their English names. */
export interface DefinitionDifference {
  /** Its first stop, when it begins elsewhere. */
  start: string | undefined;
  /** Its last stop, when it ends elsewhere. */
  end: string | undefined;
  /** Stops between that only the other one names. */
  added: string[];
  /** Towns that only this one names; gates are left aside, since few definitions list them. */
  leftOut: Localised[];
}

/** Stops that the definition shown names, in order. */
export const namedStops = ({ nodes }: Pick<Corridor, 'nodes'>): Corridor['nodes'] =>
  nodes.filter(({ inDefinition }) => inDefinition);

/** Compares the two definitions; undefined when there is only one on file. */
export const definitionDifference = (
  corridor: Pick<Corridor, 'nodes' | 'alternative'>,
): DefinitionDifference | undefined => {
  const other = corridor.alternative?.nodes;
  if (other === undefined) return undefined;
  const own = namedStops(corridor);
  const names = own.map(({ names: { en } }) => en);
  const [first, last] = [other[0], other.at(-1)];
  return {
    start: first === names[0] ? undefined : first,
    end: last === names.at(-1) ? undefined : last,
    added: other.slice(1, -1).filter((name) => !names.includes(name)),
    leftOut: own
      .filter(({ kind, names: { en } }) => kind !== 'gateway' && !other.includes(en))
      .map((node) => node.names),
  };
};

import { chainStages, type Cluster } from '../schema/cluster.ts';

type Part = Cluster['chain'][number];

/** One stop of a value chain, with all that sources say of it. */
export interface ChainStop {
  stage: Part['stage'];
  actors: Part['actors'];
  /** ISO codes of the countries where it sells; only at the last stop. */
  markets: readonly string[];
  notes: string[];
  /** What is missing there, as a source says. */
  gaps: string[];
  /** Whether nobody has described it: the stop itself is a gap. */
  isUnknown: boolean;
}

/** All stops in order, from inputs to the markets; empty when no source describes any of them. */
export const chainStops = ({ chain, markets }: Pick<Cluster, 'chain' | 'markets'>): ChainStop[] => {
  if (chain.length === 0) return [];
  return chainStages.map((stage) => {
    const parts = chain.filter((part) => part.stage === stage);
    const sold = stage === 'markets' ? markets : [];
    return {
      stage,
      actors: parts.flatMap(({ actors }) => actors),
      markets: sold,
      notes: parts.flatMap(({ note }) => note ?? []),
      gaps: parts.flatMap(({ gap }) => gap ?? []),
      isUnknown: parts.length === 0 && sold.length === 0,
    };
  });
};

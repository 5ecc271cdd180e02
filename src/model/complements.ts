import { chainStages } from '../schema/cluster.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { makersOf, productsAround } from './makers.ts';
import { isCurrent } from './standing.ts';

/*
 * Who completes whom. Two businesses complete each other when
 *   1. a cluster names both in its value chain, one a step before the other; steps that nobody has described are
 *      skipped, so the next described step counts as the next; or
 *   2. the product vocabulary says that a product of one goes into a product of the other (`madeFrom`).
 * A described chain is a source's word and comes first. Among equals the nearer comes first: the same province, the
 * same country, the rest. A business that makes the same thing is not a complement but a similar one.
 */

type Stage = (typeof chainStages)[number];

/** Why a business completes another, seen from the one whose page it is. */
export type ComplementReason =
  | { by: 'chain'; cluster: Entry<'clusters'>; stage: Stage; side: 'before' | 'after' }
  | { by: 'product'; input: Entry<'products'>; output: Entry<'products'>; side: 'before' | 'after' };

export interface Complement {
  sme: Entry<'smes'>;
  reason: ComplementReason;
}

/** The listed businesses of a chain, by described step, in order. */
const stepsOf = ({ data }: Entry<'clusters'>): { stage: Stage; smes: string[] }[] =>
  chainStages
    .map((stage) => ({
      stage,
      smes: data.chain
        .filter((part) => part.stage === stage)
        .flatMap(({ actors }) => actors.flatMap(({ sme }) => sme ?? [])),
    }))
    .filter(({ smes }) => smes.length > 0);

const byChain = (atlas: Atlas, id: string): { id: string; reason: ComplementReason }[] =>
  entriesOf(atlas, 'clusters').flatMap((cluster) => {
    const steps = stepsOf(cluster);
    return steps.flatMap(({ smes }, at) => {
      if (!smes.includes(id)) return [];
      const neighbours = [
        { step: steps[at - 1], side: 'before' as const },
        { step: steps[at + 1], side: 'after' as const },
      ];
      return neighbours.flatMap(({ step, side }) =>
        (step?.smes ?? []).map((other) => ({
          id: other,
          reason: { by: 'chain' as const, cluster, stage: step?.stage ?? 'production', side },
        })),
      );
    });
  });

const productsOf = (atlas: Atlas, sme: Entry<'smes'>): Entry<'products'>[] =>
  [...new Set(sme.data.products.map(({ product }) => product))].flatMap((id) => atlas.products.get(id) ?? []);

/** How one product goes into another, seen from the maker of `mine`. */
const stepBetween = (mine: Entry<'products'>, theirs: Entry<'products'>): ComplementReason | undefined => {
  if (mine.data.madeFrom.includes(theirs.id))
    return { by: 'product', input: theirs, output: mine, side: 'before' };
  if (theirs.data.madeFrom.includes(mine.id))
    return { by: 'product', input: mine, output: theirs, side: 'after' };
  return undefined;
};

const byProduct = (atlas: Atlas, sme: Entry<'smes'>): { id: string; reason: ComplementReason }[] => {
  const mine = productsOf(atlas, sme);
  const around = productsAround(
    atlas,
    mine.map(({ id }) => id),
  );
  return makersOf(atlas, around).flatMap((other) => {
    const theirs = productsOf(atlas, other);
    const [reason] = mine.flatMap((my) => theirs.flatMap((their) => stepBetween(my, their) ?? []));
    return reason ? [{ id: other.id, reason }] : [];
  });
};

/** Businesses of the step before or after, each once, with the reason. */
export const complementsOf = (atlas: Atlas, sme: Entry<'smes'>, limit: number): Complement[] => {
  const mine = new Set(sme.data.products.map(({ product }) => product));
  const country = (provinceId: string) => atlas.provinces.get(provinceId)?.data.country;
  const distance = ({ data }: Entry<'smes'>) => {
    if (data.province === sme.data.province) return 0;
    return country(data.province) === country(sme.data.province) ? 1 : 2;
  };
  const found = new Map<string, Complement>();
  for (const { id, reason } of [...byChain(atlas, sme.id), ...byProduct(atlas, sme)]) {
    const other = atlas.smes.get(id);
    if (!other || id === sme.id || found.has(id) || !isCurrent(other.data)) continue;
    if (reason.by === 'product' && other.data.products.some(({ product }) => mine.has(product))) continue;
    found.set(id, { sme: other, reason });
  }
  const rank = (complement: Complement) =>
    (complement.reason.by === 'chain' ? 0 : 3) + distance(complement.sme);
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b)).slice(0, limit);
};

/** What one indicator has for every place, in the order of the places; null where nothing comparable is on file. */
export interface RankedIndicator {
  id: string;
  values: (number | null)[];
}

/** Weights by indicator: more is better above zero, less is better below, and nothing counts at zero. */
export type Weights = Readonly<Record<string, number>>;

/** Weights a reader can give. */
export const weightSteps = [-3, -2, -1, 0, 1, 2, 3] as const;
const heaviest = 3;

/** A place with what its figures come to. */
export interface Ranked {
  /** Its place in the list of places. */
  index: number;
  /** From 0, last in everything that counts, to 1, first in everything. */
  score: number;
  /** Share of the weights for which a figure is on file, from 0 to 1. */
  coverage: number;
}

/** Places in order, and those of which too little is known to be ranked. */
export interface Ranking {
  ranked: Ranked[];
  unranked: Ranked[];
}

/** Below this share of the weights a place is not ranked. */
export const leastCoverage = 0.5;

/** Values set between the lowest (0) and the highest (1) of the places that have one; where all are equal, the middle. */
const toShares = (values: readonly (number | null)[]): (number | null)[] => {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return values.map((value) => {
    if (value === null) return null;
    return high === low ? 0.5 : (value - low) / (high - low);
  });
};

/**
 * Ranks places by the weighted mean of their shares. What is missing is left out of the mean, never counted as zero,
 * and the share of the weights that was there is told. Equal scores stay in the order of the places.
 */
export const rank = (indicators: readonly RankedIndicator[], weights: Weights): Ranking => {
  const counted = indicators
    .map(({ id, values }) => ({ weight: weights[id] ?? 0, shares: toShares(values) }))
    .filter(({ weight }) => weight !== 0);
  const all = counted.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  const places = (indicators[0]?.values ?? []).map((_, index): Ranked => {
    let score = 0;
    let known = 0;
    for (const { weight, shares } of counted) {
      const share = shares[index] ?? null;
      if (share === null) continue;
      known += Math.abs(weight);
      score += Math.abs(weight) * (weight > 0 ? share : 1 - share);
    }
    return { index, score: known === 0 ? 0 : score / known, coverage: all === 0 ? 0 : known / all };
  });
  return {
    ranked: places
      .filter(({ coverage }) => coverage >= leastCoverage)
      .toSorted((a, b) => b.score - a.score || a.index - b.index),
    unranked: places.filter(({ coverage }) => coverage < leastCoverage),
  };
};

/** The nearest weight of an indicator, all others as they are, at which another place comes first. */
export interface TurningPoint {
  id: string;
  /** First below this weight, or above it. */
  side: 'below' | 'above';
  weight: number;
  /** Place that comes first then. */
  index: number;
}

/** Weights are tried in steps of a tenth: finer ones nobody would set. */
const step = 0.1;

/**
 * How far the first place hangs on each weight: for every indicator that counts, the nearest weight of the same sign,
 * up to the heaviest, at which another place would be first. Indicators that change nothing are left out.
 */
export const turningPoints = (indicators: readonly RankedIndicator[], weights: Weights): TurningPoint[] => {
  const leader = rank(indicators, weights).ranked[0]?.index;
  if (leader === undefined) return [];
  return indicators.flatMap(({ id }): TurningPoint[] => {
    const now = weights[id] ?? 0;
    if (now === 0) return [];
    const sign = Math.sign(now);
    const size = Math.abs(now);
    for (let change = step; change <= heaviest + step / 2; change += step)
      for (const side of ['below', 'above'] as const) {
        const tried = Math.round((side === 'below' ? size - change : size + change) * 10) / 10;
        if (tried < 0 || tried > heaviest) continue;
        const first = rank(indicators, { ...weights, [id]: sign * tried }).ranked[0]?.index;
        if (first !== undefined && first !== leader) return [{ id, side, weight: tried, index: first }];
      }
    return [];
  });
};

/** The weights that an address states, such as `population:2,minimum-wage:-1`; what it does not know it leaves out. */
export const readWeights = (text: string | null, indicators: readonly string[]): Weights =>
  Object.fromEntries(
    (text ?? '').split(',').flatMap((part) => {
      const [id = '', weight = ''] = part.split(':');
      const known = weightSteps.find((each) => each !== 0 && String(each) === weight);
      return indicators.includes(id) && known !== undefined ? [[id, known]] : [];
    }),
  );

/** Weights as an address states them; empty when nothing counts. */
export const writeWeights = (weights: Weights): string =>
  Object.entries(weights)
    .filter(([, weight]) => weight !== 0)
    .map(([id, weight]) => `${id}:${weight}`)
    .join(',');

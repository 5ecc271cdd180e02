import type { Corridor } from '../schema/corridor.ts';
import { greatCircleKm } from './distance.ts';

export type RouteSection = Corridor['sections'][number];

/** Kilometres as sources state them; the two are equal when all agree. */
export interface KmRange {
  least: number;
  most: number;
}

/** Road between two stops with at least one sourced length. `first` and `last` are places in the list of stops. */
export interface Stretch {
  first: number;
  last: number;
  km: KmRange;
  /** Every statement about the two stops, in the order of the file. */
  statements: RouteSection[];
}

/** The way from one stop to the next. */
export interface Leg {
  /** Place of the stop that it leaves. */
  from: number;
  /** In a straight line, computed. */
  straightKm: number;
  /** The stretch that the leg is part of; without one its length is not on file. */
  stretch: Stretch | undefined;
  /** Stretches that begin here and lie within `stretch`. */
  parts: Stretch[];
  /** Roads planned or being built that begin here. */
  works: RouteSection[];
}

/** Neighbouring legs without a length, from one stop to another. */
export interface GapRun {
  first: number;
  last: number;
}

/** What is known of the length of a route. */
export interface RouteLengths {
  legs: Leg[];
  /** Stretches that follow one another without overlap: only these may be added up. */
  stretches: Stretch[];
  sourcedKm: KmRange;
  /** Legs about which no source gives a length. */
  gaps: Leg[];
  /** The same gaps, neighbours joined. */
  gapRuns: GapRun[];
  /** From the first stop to the last. */
  whole: Stretch | undefined;
  /** Statements about runs that overlap the stretches, the whole route aside. */
  longer: Stretch[];
}

type Nodes = Corridor['nodes'];

const toStretches = (nodes: Nodes, sections: readonly RouteSection[]): Stretch[] => {
  const place = (id: string) => nodes.findIndex((node) => node.id === id);
  const groups = new Map<string, Stretch>();
  for (const section of sections) {
    const [first = 0, last = 0] = [place(section.from), place(section.to)].toSorted((a, b) => a - b);
    const key = `${first} ${last}`;
    const known = groups.get(key) ?? { first, last, km: { least: 0, most: 0 }, statements: [] };
    known.statements.push(section);
    groups.set(key, known);
  }
  return [...groups.values()].map((stretch) => {
    // A statement that means other ends counts only when none means the stops themselves.
    const exact = stretch.statements.filter(({ ends }) => ends === undefined);
    const values = (exact.length > 0 ? exact : stretch.statements).map(({ km }) => km);
    return { ...stretch, km: { least: Math.min(...values), most: Math.max(...values) } };
  });
};

/** A run through a stop that the definition names tells too little about where on the way the kilometres lie. */
const passesNamedStop = (nodes: Nodes, { first, last }: Stretch) =>
  nodes.slice(first + 1, last).some(({ inDefinition, kind }) => inDefinition && kind !== 'gateway');

interface Cover {
  legs: number;
  stretches: Stretch[];
}

/** The stretches that cover most legs without overlap; among equals the finer ones. */
const coverRoute = (count: number, candidates: readonly Stretch[]): Stretch[] => {
  const best: Cover[] = [{ legs: 0, stretches: [] }];
  for (let stop = 1; stop < count; stop += 1) {
    let cover = best[stop - 1] as Cover;
    for (const stretch of candidates.filter(({ last }) => last === stop)) {
      const before = best[stretch.first] as Cover;
      const legs = before.legs + stretch.last - stretch.first;
      const isFiner = legs === cover.legs && before.stretches.length + 1 > cover.stretches.length;
      if (legs > cover.legs || isFiner) cover = { legs, stretches: [...before.stretches, stretch] };
    }
    best.push(cover);
  }
  return (best.at(-1) as Cover).stretches;
};

/** Adds up lengths that do not overlap. */
const sum = (ranges: readonly KmRange[]): KmRange =>
  ranges.reduce((total, { least, most }) => ({ least: total.least + least, most: total.most + most }), {
    least: 0,
    most: 0,
  });

const joinGaps = (gaps: readonly Leg[]): GapRun[] =>
  gaps.reduce<GapRun[]>((runs, { from }) => {
    const run = runs.at(-1);
    if (run?.last === from) return [...runs.slice(0, -1), { first: run.first, last: from + 1 }];
    return [...runs, { first: from, last: from + 1 }];
  }, []);

/** The lengths of a route, leg by leg. A gap stays a gap: nothing is added up over one. */
export const routeLengths = ({ nodes, sections }: Pick<Corridor, 'nodes' | 'sections'>): RouteLengths => {
  const existing = toStretches(
    nodes,
    sections.filter(({ state }) => state === 'existing'),
  );
  const isWhole = ({ first, last }: Stretch) => first === 0 && last === nodes.length - 1;
  const stretches = coverRoute(
    nodes.length,
    existing.filter((stretch) => !isWhole(stretch) && !passesNamedStop(nodes, stretch)),
  );
  const holds = (outer: Stretch, inner: Stretch) => outer.first <= inner.first && inner.last <= outer.last;
  const isPart = (stretch: Stretch) =>
    !stretches.includes(stretch) && stretches.some((outer) => holds(outer, stretch));
  const planned = toStretches(
    nodes,
    sections.filter(({ state }) => state !== 'existing'),
  );
  const legs = nodes.slice(0, -1).map((node, from): Leg => {
    const next = nodes[from + 1] as Nodes[number];
    return {
      from,
      straightKm: greatCircleKm(node.point, next.point),
      stretch: stretches.find(({ first, last }) => first <= from && from < last),
      parts: existing.filter((stretch) => stretch.first === from && isPart(stretch)),
      works: planned.filter(({ first }) => first === from).flatMap(({ statements }) => statements),
    };
  });
  const gaps = legs.filter(({ stretch }) => stretch === undefined);
  return {
    legs,
    stretches,
    sourcedKm: sum(stretches.map(({ km }) => km)),
    gaps,
    gapRuns: joinGaps(gaps),
    whole: existing.find(isWhole),
    longer: existing.filter(
      (stretch) => !stretches.includes(stretch) && !isPart(stretch) && !isWhole(stretch),
    ),
  };
};

import type { XY } from './map-view.ts';
import { round } from './svg-element.ts';

/** A stretch between two stops as a Bézier curve. */
interface Stretch {
  from: XY;
  control1: XY;
  control2: XY;
  to: XY;
}

/** How a run is drawn: a road, one not yet built, or one that a route drawn before already shows. */
export type RunKind = 'road' | 'planned' | 'shared';

/** Neighbouring stretches of one kind, drawn as one line. */
export interface RouteRun {
  kind: RunKind;
  path: string;
  /** Points about four units apart, for labels and shields to keep clear of. */
  samples: XY[];
}

export interface RouteStop {
  at: XY;
  /** Whether the way from the stop before is only planned. */
  isPlanned?: boolean;
}

/** Draws several routes over one another: where two share a road, both follow the very same curve. */
export function toRouteRuns(routes: readonly (readonly RouteStop[])[]): RouteRun[][] {
  const known: XY[] = [];
  const drawn = new Map<string, Stretch>();
  /** The same town may stand in two files with slightly different points. */
  const snap = (at: XY): number => {
    const found = known.findIndex((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < 3);
    return found >= 0 ? found : known.push(at) - 1;
  };
  return routes.map((stops) => {
    const ids = stops.map((stop) => snap(stop.at));
    const points = ids.map((id) => known[id] as XY);
    const runs: { kind: RunKind; stretches: Stretch[] }[] = [];
    for (let index = 1; index < points.length; index += 1) {
      const [a, b] = [ids[index - 1], ids[index]];
      if (a === b) continue;
      const same = drawn.get(`${a} ${b}`);
      const opposite = drawn.get(`${b} ${a}`);
      const stretch = same ?? (opposite ? turn(opposite) : curve(points, index));
      if (!same && !opposite) drawn.set(`${a} ${b}`, stretch);
      const kind: RunKind = same || opposite ? 'shared' : stops[index]?.isPlanned ? 'planned' : 'road';
      const run = runs.at(-1);
      if (run?.kind === kind) run.stretches.push(stretch);
      else runs.push({ kind, stretches: [stretch] });
    }
    return runs.map(({ kind, stretches }) => ({
      kind,
      path: pathOf(stretches),
      samples: stretches.flatMap(sample),
    }));
  });
}

/** Catmull-Rom through the stops; a control point never reaches further than a third of its own stretch. */
function curve(points: readonly XY[], index: number): Stretch {
  const from = points[index - 1] as XY;
  const to = points[index] as XY;
  const before = points[index - 2] ?? from;
  const after = points[index + 1] ?? to;
  const length = distance(from, to);
  return {
    from,
    control1: along(from, direction(before, from, to), length / 3),
    control2: along(to, direction(after, to, from), length / 3),
    to,
  };
}

/** Way on from `at`, coming from `before` and bound for `next`; near stops count for more. */
function direction(before: XY, at: XY, next: XY): XY {
  const d0 = Math.sqrt(distance(before, at)) || 1;
  const d1 = Math.sqrt(distance(at, next)) || 1;
  const x = ((at[0] - before[0]) / (d0 * d0)) * d1 + ((next[0] - at[0]) / (d1 * d1)) * d0;
  const y = ((at[1] - before[1]) / (d0 * d0)) * d1 + ((next[1] - at[1]) / (d1 * d1)) * d0;
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

const distance = (a: XY, b: XY) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const along = (at: XY, way: XY, length: number): XY => [at[0] + way[0] * length, at[1] + way[1] * length];
const turn = ({ from, control1, control2, to }: Stretch): Stretch => ({
  from: to,
  control1: control2,
  control2: control1,
  to: from,
});

function pathOf(stretches: readonly Stretch[]): string {
  const point = ([x, y]: XY) => `${round(x)} ${round(y)}`;
  const start = stretches[0];
  if (start === undefined) return '';
  const curves = stretches.map(
    ({ control1, control2, to }) => `C${point(control1)} ${point(control2)} ${point(to)}`,
  );
  return `M${point(start.from)}${curves.join('')}`;
}

function sample({ from, control1, control2, to }: Stretch): XY[] {
  const count = Math.max(2, Math.ceil(distance(from, to) / 4));
  return Array.from({ length: count + 1 }, (_, step): XY => {
    const t = step / count;
    const u = 1 - t;
    const mix = (axis: 0 | 1) =>
      u * u * u * from[axis] +
      3 * u * u * t * control1[axis] +
      3 * u * t * t * control2[axis] +
      t * t * t * to[axis];
    return [mix(0), mix(1)];
  });
}

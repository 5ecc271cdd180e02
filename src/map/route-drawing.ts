import type { MapCorridor } from './map-content.ts';
import { isInside, isOverlap, toSheet, type Box, type MapView, type XY } from './map-view.ts';
import { toRouteRuns, type RouteRun } from './route-line.ts';
import { element, escapeText, round } from './svg-element.ts';

export interface DrawnRoute {
  corridor: MapCorridor;
  runs: RouteRun[];
}

/** The lines of the corridors on a sheet; routes that share a road share its curve. */
export function toDrawnRoutes(view: MapView, corridors: readonly MapCorridor[]): DrawnRoute[] {
  const stops = corridors.map(({ nodes }) =>
    nodes.map((node) => ({ at: toSheet(view, node.point), isPlanned: node.isPlanned ?? false })),
  );
  const runs = toRouteRuns(stops);
  // What never enters the sheet is not drawn.
  const isSeen = (run: RouteRun) => run.samples.some((point) => isInside(point, view.inner, -8));
  return corridors.map((corridor, index) => ({ corridor, runs: (runs[index] ?? []).filter(isSeen) }));
}

/** Saturated lines on a paper casing. A shared road shows the later colour as dashes over the earlier. */
export function drawRoutes(routes: readonly DrawnRoute[]): string {
  const pathsOf = ({ runs }: DrawnRoute, kinds: readonly RouteRun['kind'][]) =>
    runs
      .filter((run) => kinds.includes(run.kind))
      .map((run) => run.path)
      .join('');
  const whole = routes.map((route) => pathsOf(route, ['road', 'planned'])).join('');
  const casing = whole === '' ? '' : element('path', { class: 'map-casing', d: whole });
  const lines = routes.map((route) => {
    const line = (kind: RouteRun['kind'], className: string) => {
      const d = pathsOf(route, [kind]);
      return d === '' ? '' : element('path', { class: className, d });
    };
    const body = line('road', 'map-road') + line('planned', 'map-planned') + line('shared', 'map-shared');
    return body === '' ? '' : element('g', { class: `map-route is-${route.corridor.id}` }, body);
  });
  return casing + lines.join('');
}

export interface Shield {
  svg: string;
  box: Box;
}

/** Shields with the mark of each route, where no symbol and no other route is in the way. */
export function placeShields(
  routes: readonly DrawnRoute[],
  {
    bounds,
    obstacles,
    fontSize,
    each,
  }: { bounds: Box; obstacles: readonly Box[]; fontSize: number; each: number },
): Shield[] {
  const shields: Shield[] = [];
  for (const { corridor, runs } of routes) {
    const mark = corridor.mark;
    if (mark === undefined || mark === '') continue;
    const own = runs
      .filter((run) => run.kind !== 'shared')
      .flatMap((run) => run.samples)
      .filter((point) => isInside(point, bounds, fontSize * 1.6));
    const others = routes
      .filter((route) => route.corridor.id !== corridor.id)
      .flatMap((route) => route.runs.flatMap((run) => run.samples));
    const wished = own.length < 50 ? 1 : each;
    for (let count = 0; count < wished; count += 1) {
      const middle = Math.round((own.length * (count + 0.5)) / wished);
      const reach = Math.floor(own.length / wished / 2);
      const found = outward(middle, reach)
        .flatMap((index) => own.slice(Math.max(0, index), Math.max(0, index) + 1))
        .find((point) => {
          const box = shieldBox(point, mark, fontSize);
          const room = { x0: box.x0 - 3, x1: box.x1 + 3, y0: box.y0 - 3, y1: box.y1 + 3 };
          return (
            !obstacles.some((one) => isOverlap(one, room)) &&
            !shields.some((one) => isOverlap(one.box, room)) &&
            !others.some((other) => isInside(other, room))
          );
        });
      if (found !== undefined) {
        shields.push({
          svg: drawShield(found, corridor.id, mark, fontSize),
          box: shieldBox(found, mark, fontSize),
        });
      }
    }
  }
  return shields;
}

/** Indices from the middle outward: 5 6 4 7 3. */
const outward = (middle: number, reach: number) =>
  Array.from({ length: 2 * reach + 1 }, (_, step) => middle + (step % 2 === 0 ? -step / 2 : (step + 1) / 2));

function shieldBox([x, y]: XY, mark: string, fontSize: number): Box {
  const half = (mark.length * 0.33 + 0.55) * fontSize;
  return { x0: x - half, x1: x + half, y0: y - fontSize * 0.74, y1: y + fontSize * 0.74 };
}

function drawShield([x, y]: XY, id: string, mark: string, fontSize: number): string {
  const box = shieldBox([x, y], mark, fontSize);
  return element(
    'g',
    { class: `map-shield is-${id}`, 'font-size': fontSize },
    element('rect', {
      x: round(box.x0),
      y: round(box.y0),
      width: round(box.x1 - box.x0),
      height: round(box.y1 - box.y0),
      rx: 2,
    }),
    element('text', { x, y: y + fontSize * 0.36, 'text-anchor': 'middle' }, escapeText(mark)),
  );
}

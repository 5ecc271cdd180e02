import { isOverlap, toDegrees, toSheet, type Box, type MapView } from './map-view.ts';
import { element, escapeText, round } from './svg-element.ts';

export interface NeatlineStyle {
  /** Thickness of the degree bars. */
  bar: number;
  figureSize: number;
  /** Degrees between two figures and between two lines of the graticule. */
  every: number;
}

interface Tick {
  degrees: number;
  at: number;
}

/** Meridians and parallels inside the box, every so many degrees. */
export function toTicks(view: MapView, box: Box, every: number): { meridians: Tick[]; parallels: Tick[] } {
  const { west, east, south, north } = toDegrees(view, box);
  const steps = (from: number, to: number) => {
    const first = Math.ceil(from / every - 1e-9);
    const last = Math.floor(to / every + 1e-9);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => tidy((first + index) * every));
  };
  return {
    meridians: steps(west, east).map((degrees) => ({
      degrees,
      at: toSheet(view, { lat: south, lon: degrees })[0],
    })),
    parallels: steps(south, north).map((degrees) => ({
      degrees,
      at: toSheet(view, { lat: degrees, lon: west })[1],
    })),
  };
}

/** Fine lines at whole steps of degrees. */
export function drawGraticule(view: MapView, box: Box, every: number): string {
  const { meridians, parallels } = toTicks(view, box, every);
  const d = [
    ...meridians.map(({ at }) => `M${round(at)} ${round(box.y0)}V${round(box.y1)}`),
    ...parallels.map(({ at }) => `M${round(box.x0)} ${round(at)}H${round(box.x1)}`),
  ].join('');
  return element('path', { class: 'map-graticule', d });
}

/** Frame of alternating degree bars with degree figures inside the north and west edge. */
export function drawNeatline(view: MapView, box: Box, style: NeatlineStyle, symbols: readonly Box[]): string {
  const { bar, figureSize, every } = style;
  const { meridians, parallels } = toTicks(view, box, every);
  const outer = { x0: box.x0 - bar, y0: box.y0 - bar, x1: box.x1 + bar, y1: box.y1 + bar };
  const columns = bars(box.x0, box.x1, meridians, every);
  const rows = bars(box.y0, box.y1, parallels, every);
  const dark = [
    ...columns.map(
      ([from, to]) => rectangle(from, outer.y0, to, box.y0) + rectangle(from, box.y1, to, outer.y1),
    ),
    ...rows.map(
      ([from, to]) => rectangle(outer.x0, from, box.x0, to) + rectangle(box.x1, from, outer.x1, to),
    ),
  ].join('');
  const band = rectangle(outer.x0, outer.y0, outer.x1, outer.y1) + rectangle(box.x0, box.y0, box.x1, box.y1);
  const figures = toFigures(view, box, style)
    .filter((figure) => !symbols.some((symbol) => isOverlap(symbol, figure.box)))
    .map(({ text, x, y, anchor }) => element('text', { x, y, 'text-anchor': anchor }, escapeText(text)));
  return (
    element('path', { class: 'map-neatline-band', d: band, 'fill-rule': 'evenodd' }) +
    element('path', { class: 'map-neatline-bars', d: dark }) +
    element('path', { class: 'map-neatline-edge', d: band }) +
    element('g', { class: 'map-degrees', 'font-size': figureSize }, ...figures)
  );
}

/** Boxes that the degree figures take up, for labels to keep clear of. */
export const toFigureBoxes = (view: MapView, box: Box, style: NeatlineStyle): Box[] =>
  toFigures(view, box, style).map((figure) => figure.box);

interface Figure {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle';
  box: Box;
}

/** Degree figures along the north and the west edge, none in a corner. */
function toFigures(view: MapView, box: Box, { figureSize, every }: NeatlineStyle): Figure[] {
  const { meridians, parallels } = toTicks(view, box, every);
  const toFigure = (x: number, y: number, anchor: Figure['anchor'], text: string): Figure => {
    const width = text.length * 0.58 * figureSize;
    const x0 = anchor === 'start' ? x : x - width / 2;
    return {
      text,
      x,
      y,
      anchor,
      box: { x0: x0 - 2, x1: x0 + width + 2, y0: y - figureSize, y1: y + figureSize * 0.3 },
    };
  };
  const corner = figureSize * 2.2;
  return [
    ...meridians
      .filter(({ at }) => at > box.x0 + corner && at < box.x1 - corner * 0.8)
      .map(({ degrees, at }) => toFigure(at, box.y0 + figureSize * 1.15, 'middle', spell(degrees, 'E'))),
    ...parallels
      .filter(({ at }) => at > box.y0 + corner && at < box.y1 - figureSize)
      .map(({ degrees, at }) =>
        toFigure(box.x0 + figureSize * 0.4, at + figureSize * 0.36, 'start', spell(degrees, 'N')),
      ),
  ];
}

/** Every second interval, begun and ended by the edge of the map. */
function bars(start: number, end: number, ticks: readonly Tick[], every: number): [number, number][] {
  const sorted = [...ticks].sort((a, b) => a.at - b.at);
  const edges = [start, ...sorted.map((tick) => tick.at), end];
  // The parity belongs to the degree, so that two crops of one map show the same bars.
  const parity = Math.round((sorted[0]?.degrees ?? 0) / every) % 2 === 0 ? 0 : 1;
  return edges.slice(1).flatMap((to, index): [number, number][] => {
    const from = edges[index] as number;
    return (index + parity) % 2 === 0 && to - from > 0.5 ? [[from, to]] : [];
  });
}

const rectangle = (x0: number, y0: number, x1: number, y1: number) =>
  `M${round(x0)} ${round(y0)}H${round(x1)}V${round(y1)}H${round(x0)}z`;

/** Whole degrees, or degrees and minutes: 104°30′E. */
function spell(degrees: number, side: 'E' | 'N'): string {
  const whole = Math.floor(degrees + 1e-6);
  const minutes = Math.round((degrees - whole) * 60);
  return minutes === 0 ? `${whole}°${side}` : `${whole}°${minutes}′${side}`;
}

const tidy = (degrees: number) => Math.round(degrees * 100) / 100;

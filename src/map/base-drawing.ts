import {
  findProvinceShape,
  provinceIdsWithShape,
  toLakes,
  toLand,
  toNationalBorders,
  toProvinceBorders,
  toRivers,
  type Grain,
} from './geometry.ts';
import type { MapProvince } from './map-content.ts';
import type { MapView } from './map-view.ts';
import { toPathText } from './path-text.ts';
import { element, escapeText, round } from './svg-element.ts';

/** What is the same in every language: drawn once for each view, though hundreds of pages show it. */
export interface Base {
  /** Water, land and the land beyond the four countries. */
  ground: string;
  /** Province id -> path text, only of those that the view shows. */
  provinces: ReadonlyMap<string, string>;
  /** Lakes, rivers and borders, to lie over the tints. */
  lines: string;
}

const bases = new Map<string, Base>();

/** The base of a view; `name` must name the view uniquely. `smallestStep`: detail finer than this is left out, in units of the sheet. */
export function toBase(name: string, view: MapView, grain: Grain, smallestStep = stepOf(grain)): Base {
  const known = bases.get(name);
  if (known !== undefined) return known;
  const provinces = new Map<string, string>();
  for (const id of provinceIdsWithShape()) {
    const shape = findProvinceShape(grain, id);
    const d = shape === undefined ? '' : toPathText(view, shape.geometry, smallestStep);
    if (d !== '') provinces.set(id, d);
  }
  const base = {
    ground: drawGround(view, grain, smallestStep),
    provinces,
    lines: drawWatersAndBorders(view, grain, smallestStep),
  };
  bases.set(name, base);
  return base;
}

function drawGround(view: MapView, grain: Grain, smallestStep: number): string {
  const { x0, y0, x1, y1 } = view.inner;
  return (
    element('rect', { class: 'map-water', x: x0, y: y0, width: x1 - x0, height: y1 - y0 }) +
    path('map-land', toPathText(view, toLand(grain, ['KH', 'MM', 'TH', 'VN']), smallestStep)) +
    path('map-outside', toPathText(view, toLand(grain, ['LA']), smallestStep))
  );
}

/** Borders are fine between provinces, dashed between countries. */
function drawWatersAndBorders(view: MapView, grain: Grain, smallestStep: number): string {
  return (
    path('map-lake', toPathText(view, toLakes(), smallestStep)) +
    path('map-river', toPathText(view, toRivers(), smallestStep)) +
    path('map-border', toPathText(view, toProvinceBorders(grain), smallestStep)) +
    path('map-national', toPathText(view, toNationalBorders(grain), smallestStep))
  );
}

/** The provinces on file, each a link in the tint of its country; the subject of the page is no link. */
export function drawProvinces(base: Base, provinces: readonly MapProvince[], subject?: string): string {
  return provinces
    .map(({ id, name, href, country }) => {
      const d = base.provinces.get(id);
      if (d === undefined) return '';
      const title = element('title', {}, escapeText(name));
      const className = `map-province is-${country.toLowerCase()}`;
      if (id !== subject) return element('a', { class: className, href }, title, element('path', { d }));
      return element('g', { class: `${className} is-subject` }, title, element('path', { d }));
    })
    .join('');
}

/** Everything of the drawing is cut at the neatline. */
export function drawClip(view: MapView, id: string): string {
  const { x0, y0, x1, y1 } = view.inner;
  const d = `M${round(x0)} ${round(y0)}H${round(x1)}V${round(y1)}H${round(x0)}z`;
  return element('clipPath', { id }, element('path', { d }));
}

/** The detailed shapes serve sheets that are shown smaller than they are drawn. */
const stepOf = (grain: Grain) => (grain === 'overview' ? 0.9 : 1.7);

const path = (className: string, d: string) => (d === '' ? '' : element('path', { class: className, d }));

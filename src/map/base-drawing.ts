import { geoPath } from 'd3-geo';
import {
  findProvinceShape,
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

/** Water, land and the lands beyond the four countries, without any name. */
export function drawGround(view: MapView, grain: Grain): string {
  const { inner } = view;
  const path = (className: string, d: string) => (d === '' ? '' : element('path', { class: className, d }));
  return (
    element('rect', {
      class: 'map-water',
      x: inner.x0,
      y: inner.y0,
      width: inner.x1 - inner.x0,
      height: inner.y1 - inner.y0,
    }) +
    path('map-land', toPathText(view, toLand(grain, ['KH', 'MM', 'TH', 'VN']))) +
    path('map-outside', toPathText(view, toLand(grain, ['LA'])))
  );
}

/** The provinces on file, each a link in the tint of its country. */
export function drawProvinces(
  view: MapView,
  grain: Grain,
  provinces: readonly MapProvince[],
  subject?: string,
): string {
  return provinces
    .map((province) => {
      const shape = findProvinceShape(grain, province.id);
      const d = shape === undefined || province.isDrawn === false ? '' : toPathText(view, shape.geometry);
      if (d === '') return '';
      const isSubject = province.id === subject;
      const className = `map-province is-${province.country.toLowerCase()}${isSubject ? ' is-subject' : ''}`;
      const title = element('title', {}, escapeText(province.name));
      if (isSubject) return element('g', { class: className }, title, element('path', { d }));
      return element('a', { class: className, href: province.href }, title, element('path', { d }));
    })
    .join('');
}

/** Lakes and rivers over the tints, then borders: fine between provinces, dashed between countries. */
export function drawWatersAndBorders(view: MapView, grain: Grain): string {
  const lines: [className: string, d: string][] = [
    ['map-lake', toPathText(view, toLakes())],
    ['map-river', toPathText(view, toRivers())],
    ['map-border', toPathText(view, toProvinceBorders(grain))],
    ['map-national', toPathText(view, toNationalBorders(grain))],
  ];
  return lines.map(([className, d]) => (d === '' ? '' : element('path', { class: className, d }))).join('');
}

/** The outline of the subject, drawn last of the areas so that no neighbour covers it. */
export function drawSubjectOutline(view: MapView, grain: Grain, id: string): string {
  const shape = findProvinceShape(grain, id);
  return shape === undefined
    ? ''
    : element('path', { class: 'map-subject-outline', d: toPathText(view, shape.geometry) });
}

/** Middle of a province on the sheet, within what the map shows of it. */
export function toShapeMiddle(view: MapView, grain: Grain, id: string): readonly [number, number] | undefined {
  const shape = findProvinceShape(grain, id);
  if (shape === undefined) return undefined;
  const [x, y] = geoPath(view.projection).centroid(shape);
  return x === undefined || y === undefined || Number.isNaN(x) ? undefined : [x, y];
}

/** Everything of the drawing is cut at the neatline. */
export function drawClip(view: MapView, id: string): string {
  const { x0, y0, x1, y1 } = view.inner;
  return element(
    'clipPath',
    { id },
    element('path', { d: `M${round(x0)} ${round(y0)}H${round(x1)}V${round(y1)}H${round(x0)}z` }),
  );
}

import { drawProvinces, toBase } from './base-drawing.ts';
import { letterSheet } from './corridor-lettering.ts';
import { sheets, view, type Sheet } from './corridor-sheets.ts';
import type { PlacedLabel } from './label-placement.ts';
import { drawLabels } from './lettering.ts';
import type { CorridorMapInput } from './map-content.ts';
import { toFrame } from './map-frame.ts';
import { drawGateway } from './map-symbols.ts';
import { drawGraticule, drawNeatline } from './neatline.ts';
import { drawRoutes, toDrawnRoutes, type DrawnRoute } from './route-drawing.ts';
import { element } from './svg-element.ts';

/** The corridor between 97 and 110 degrees east as one SVG; lettering twice, for a desk and for a phone. */
export function drawCorridorMap(input: CorridorMapInput): string {
  const { prefix, title, provinces } = input;
  const routes = toDrawnRoutes(view, input.corridors);
  const base = toBase('overview', view, 'overview');
  const { within, draw } = toFrame(view, prefix, title);
  return draw(
    within('map-base', base.ground),
    within('map-provinces', drawProvinces(base, provinces)),
    within('map-lines', base.lines, drawGraticule(view, view.inner, 1), drawRoutes(routes)),
    ...sheets.map((sheet) => drawSheet(sheet, input, routes)),
  );
}

/** Labels of one sheet, for the tests that hold them apart. */
export function placeCorridorLabels(name: Sheet['name'], input: CorridorMapInput): PlacedLabel[] {
  const sheet = sheets.find((one) => one.name === name) as Sheet;
  return letterSheet(sheet, input, toDrawnRoutes(view, input.corridors)).labels;
}

function drawSheet(sheet: Sheet, input: CorridorMapInput, routes: readonly DrawnRoute[]): string {
  const { bounds, neatline } = sheet;
  const { labels, shields, towns, signs, scale, symbols } = letterSheet(sheet, input, routes);
  const dots = towns.map(({ at, node }) =>
    element('circle', { cx: at[0], cy: at[1], r: sheet.dotRadius * (node.inDefinition ? 1 : 0.68) }),
  );
  return element(
    'g',
    { class: `map-sheet is-${sheet.name}` },
    element('g', { class: 'map-towns', 'aria-hidden': true }, ...dots),
    ...signs.map(({ gateway, at }) => drawGateway(gateway, at, sheet.signRadius / 6, false)),
    element('g', { 'aria-hidden': true }, ...shields.map((shield) => shield.svg), drawLabels(labels)),
    element('g', { 'aria-hidden': true }, drawNeatline(view, bounds, neatline, symbols), scale),
  );
}

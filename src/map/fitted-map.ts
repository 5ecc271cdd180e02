import { drawProvinces, toBase } from './base-drawing.ts';
import { findShapeSince2025 } from './geometry.ts';
import type { PlacedLabel } from './label-placement.ts';
import { drawLabels } from './lettering.ts';
import type { FittedMapInput, MapPlace } from './map-content.ts';
import { toFrame } from './map-frame.ts';
import { drawGateway, drawZoneSign } from './map-symbols.ts';
import type { XY } from './map-view.ts';
import { drawGraticule, drawNeatline } from './neatline.ts';
import { toPathText } from './path-text.ts';
import { letterFitted } from './fitted-lettering.ts';
import type { Stage } from './fitted-stage.ts';
import { drawRoutes, toDrawnRoutes } from './route-drawing.ts';
import { element, escapeText, round } from './svg-element.ts';

/** A map fitted to its subject as SVG: provinces, routes, gates, zones, towns, scale bar. */
export function drawFittedMap(stage: Stage, input: FittedMapInput): string {
  const { prefix, title, subject, provinces } = input;
  const { view, neatline, grain, key } = stage;
  const { inner } = view;
  const base = toBase(key, view, grain);
  const outline = subject === undefined ? undefined : base.provinces.get(subject);
  const unit2025 =
    input.showsUnit2025 && subject !== undefined ? findShapeSince2025(grain, subject) : undefined;
  const routes = toDrawnRoutes(view, input.corridors);
  const { labels, signs, zones, towns, shields, scale, symbols, here } = letterFitted(stage, input);
  const { within, draw } = toFrame(view, prefix, title);
  const scaleOf = stage.sheet.sign / 6;
  return draw(
    within('map-base', base.ground),
    within(
      subject === undefined ? 'map-provinces' : 'map-provinces map-around',
      drawProvinces(base, provinces, subject),
    ),
    within(
      'map-lines',
      base.lines,
      drawGraticule(view, inner, neatline.every),
      unit2025 === undefined
        ? ''
        : element('path', { class: 'map-unit-2025', d: toPathText(view, unit2025, 1.7) }),
      outline === undefined ? '' : element('path', { class: 'map-subject-outline', d: outline }),
      drawRoutes(routes),
    ),
    element(
      'g',
      { class: 'map-towns', 'aria-hidden': true },
      ...towns.map(([cx, cy]) => element('circle', { cx, cy, r: 3.8 })),
    ),
    ...zones.map(({ place, at }) => drawZone(place, at, scaleOf)),
    ...signs.map(({ gateway, at }) => drawGateway(gateway, at, scaleOf, true)),
    here === undefined ? '' : element('circle', { class: 'map-here', cx: here[0], cy: here[1], r: 6 }),
    element('g', { 'aria-hidden': true }, ...shields.map((shield) => shield.svg), drawLabels(labels)),
    element('g', { 'aria-hidden': true }, drawNeatline(view, inner, neatline, symbols), scale.svg),
  );
}

/** Labels of a fitted sheet, for the tests that hold them apart. */
export const placeFittedLabels = (stage: Stage, input: FittedMapInput): PlacedLabel[] =>
  letterFitted(stage, input).labels;

function drawZone(place: MapPlace, [x, y]: XY, scale: number): string {
  const sign = element(
    'g',
    { transform: `translate(${round(x)} ${round(y)}) scale(${scale})` },
    element('circle', { class: 'map-target', r: 12 }),
    drawZoneSign(),
  );
  const title = element('title', {}, escapeText(place.title ?? place.name));
  return place.href === undefined
    ? element('g', { class: 'map-symbol' }, title, sign)
    : element('a', { class: 'map-symbol', href: place.href }, title, sign);
}

import { geoDistance } from 'd3-geo';
import type { Box, MapView, XY } from './map-view.ts';
import { element, escapeText, round } from './svg-element.ts';

const earthRadiusKm = 6371;

/** Length of one unit of the sheet in kilometres, measured eastward at a point. */
export function toKmPerUnit(view: MapView, [x, y]: XY): number {
  const from = view.projection.invert?.([x - 10, y]);
  const to = view.projection.invert?.([x + 10, y]);
  if (!from || !to) throw new Error('The projection cannot be inverted');
  return (geoDistance(from, to) * earthRadiusKm) / 20;
}

/** The longest round number of kilometres, made of two equal halves, that fits into the given length. */
export function toScaleLength(kmPerUnit: number, longest: number): { km: number; units: number } {
  const steps = [400, 200, 100, 50, 40, 20, 10, 4, 2];
  const km = steps.find((one) => one / kmPerUnit <= longest) ?? 2;
  return { km, units: km / kmPerUnit };
}

export interface ScaleBar {
  svg: string;
  box: Box;
}

/** A bar in two halves ending at the south-east corner given, or beginning at the south-west one. */
export function drawScaleBar(
  view: MapView,
  corner: XY,
  { longest, fontSize, from }: { longest: number; fontSize: number; from: 'west' | 'east' },
): ScaleBar {
  const { km, units } = toScaleLength(toKmPerUnit(view, [view.width / 2, view.height / 2]), longest);
  const thickness = fontSize * 0.36;
  const tail = fontSize * 2.9;
  const x0 = from === 'west' ? corner[0] + fontSize * 0.5 : corner[0] - units - tail;
  const y1 = corner[1];
  const y0 = y1 - thickness;
  const half = units / 2;
  const label = (x: number, text: string, anchor = 'middle') =>
    element('text', { x, y: y0 - fontSize * 0.42, 'text-anchor': anchor }, escapeText(text));
  const svg = element(
    'g',
    { class: 'map-scale', 'font-size': fontSize, 'aria-hidden': true },
    element('path', {
      class: 'map-scale-paper',
      d: `M${round(x0)} ${round(y0)}h${round(units)}v${round(thickness)}h${round(-units)}z`,
    }),
    element('path', {
      class: 'map-scale-ink',
      d: `M${round(x0)} ${round(y0 + thickness / 2)}h${round(half)}`,
      'stroke-width': thickness,
    }),
    label(x0, '0'),
    label(x0 + half, String(km / 2)),
    label(x0 + units - fontSize * 0.6, `${km} km`, 'start'),
  );
  return { svg, box: { x0: x0 - fontSize, y0: y0 - fontSize * 1.5, x1: x0 + units + tail + 2, y1: y1 + 3 } };
}

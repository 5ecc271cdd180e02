import type { MapGateway } from './map-content.ts';
import type { Box, XY } from './map-view.ts';
import { element, escapeText, round } from './svg-element.ts';

/** Outlines about the origin, at radius 6. */
const outlines = {
  diamond: 'M0-6 6 0 0 6-6 0z',
  halfDiamond: 'M0-6V6L-6 0z',
  square: 'M-4-4H4V4H-4z',
  plane:
    'M0-6C.8-6 1-5 1-4V-1.6L6 1.6V3L1 1.5V4L2.4 5.2V6L0 5.4-2.4 6V5.2L-1 4V1.5L-6 3V1.6L-1-1.6V-4C-1-5-.8-6 0-6z',
  triangle: 'M0-5 5 4H-5z',
  rails: 'M-5-2.6H5M-5 2.6H5M-3-4.4V4.4M0-4.4V4.4M3-4.4V4.4',
};

/** Sign of a gate, port, airport or rail head, about the origin. State shows in shape, never in colour alone. */
export function drawSign(kind: MapGateway['kind'], state: MapGateway['state']): string {
  switch (kind) {
    case 'border-crossing': {
      const outline = element('path', { class: `map-gate is-${state ?? 'unknown'}`, d: outlines.diamond });
      return state === 'restricted'
        ? outline + element('path', { class: 'map-sign', d: outlines.halfDiamond })
        : outline;
    }
    case 'seaport':
      return element('path', { class: 'map-sign', d: outlines.square });
    case 'inland-port':
      return element('path', { class: 'map-sign is-hollow', d: outlines.square });
    case 'airport':
      return element('path', { class: 'map-sign is-airport', d: outlines.plane });
    case 'rail':
      return element('path', { class: 'map-sign is-lines', d: outlines.rails });
  }
}

/** Sign of a zone or industrial park. */
export const drawZoneSign = () => element('path', { class: 'map-sign is-hollow', d: outlines.triangle });

/** A sign that is a link, with a target wide enough for a finger. */
export function drawGateway(gateway: MapGateway, [x, y]: XY, scale: number, isTabStop: boolean): string {
  return element(
    'a',
    { class: 'map-symbol', href: gateway.href, tabindex: isTabStop ? undefined : -1 },
    element('title', {}, escapeText(gateway.title)),
    element(
      'g',
      { transform: `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${scale})`}` },
      element('circle', { class: 'map-target', r: 12 }),
      drawSign(gateway.kind, gateway.state),
    ),
  );
}

/** Pushes signs apart that would lie on one another or on a town; none moves further than `furthest`. */
export function spreadSigns(
  points: readonly XY[],
  towns: readonly XY[],
  apart: number,
  furthest: number,
): XY[] {
  const moved = points.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < 24; round += 1) {
    moved.forEach((a, index) => {
      moved.slice(index + 1).forEach((b) => {
        const dx = b[0] - a[0];
        const dy = b[1] - a[1];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) return;
        // Two signs on one point part east and west.
        const [ux, uy] = distance < 0.01 ? [1, 0] : [dx / distance, dy / distance];
        const push = (apart - distance) / 2;
        a[0] -= ux * push;
        a[1] -= uy * push;
        b[0] += ux * push;
        b[1] += uy * push;
      });
    });
    moved.forEach((point) => {
      for (const town of towns) {
        const dx = point[0] - town[0];
        const dy = point[1] - town[1];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart * 0.85) continue;
        const [ux, uy] = distance < 0.01 ? [0, 1] : [dx / distance, dy / distance];
        point[0] = town[0] + ux * apart * 0.85;
        point[1] = town[1] + uy * apart * 0.85;
      }
    });
    moved.forEach((point, index) => {
      const [x, y] = points[index] as XY;
      const away = Math.hypot(point[0] - x, point[1] - y);
      if (away <= furthest) return;
      point[0] = x + ((point[0] - x) / away) * furthest;
      point[1] = y + ((point[1] - y) / away) * furthest;
    });
  }
  return moved;
}

/** The square that a sign of a radius takes up. */
export const boxAround = ([x, y]: XY, radius: number): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});

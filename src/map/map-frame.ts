import { drawClip } from './base-drawing.ts';
import type { MapView } from './map-view.ts';
import { element, escapeText } from './svg-element.ts';

/** The sheet of a map as SVG, named by its title; `prefix` begins its ids. */
export function toFrame(view: MapView, prefix: string, title: string) {
  const clip = `${prefix}-clip`;
  return {
    /** A group that ends at the inside of the frame. */
    within: (className: string, ...children: string[]): string =>
      element('g', { class: className, 'clip-path': `url(#${clip})` }, ...children),
    /** The whole sheet with what is drawn on it. */
    draw: (...children: string[]): string =>
      element(
        'svg',
        {
          class: 'map-svg',
          viewBox: `0 0 ${view.width} ${view.height}`,
          role: 'group',
          'aria-labelledby': `${prefix}-title`,
        },
        element('title', { id: `${prefix}-title` }, escapeText(title)),
        drawClip(view, clip),
        ...children,
      ),
  };
}

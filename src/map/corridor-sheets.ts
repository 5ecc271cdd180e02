import { toMapView, type Box } from './map-view.ts';
import type { NeatlineStyle } from './neatline.ts';
import { round } from './svg-element.ts';

/** A sheet within the drawing: the whole on a desk, a crop with larger lettering on a phone. */
export interface Sheet {
  name: 'wide' | 'phone';
  bounds: Box;
  neatline: NeatlineStyle;
  size: { town: number; city: number; country: number; sea: number; shield: number; scale: number };
  shields: number;
  signRadius: number;
  dotRadius: number;
  /** Corner kept for the legend that the page lays over the Gulf. */
  legend?: Box;
}

const width = 960;
const height = 620;
/** The corridor between 97 and 110 degrees east. */
export const view = toMapView(width, height, 8, { west: 97, east: 110, south: 8.1, north: 16.35 });

/** The crop that CSS shows on a phone; map.css holds the same numbers. */
export const phoneCrop: Box = { x0: 56, y0: 96, x1: 832, y1: 586 };

export const sheets: readonly Sheet[] = [
  {
    name: 'wide',
    bounds: view.inner,
    neatline: { bar: 7, figureSize: 9.5, every: 1 },
    size: { town: 10.8, city: 13.4, country: 14, sea: 14, shield: 9.4, scale: 9.5 },
    shields: 2,
    signRadius: 5,
    dotRadius: 2.9,
    legend: { x0: 188, y0: 460, x1: 530, y1: 608 },
  },
  {
    name: 'phone',
    bounds: { x0: phoneCrop.x0 + 12, y0: phoneCrop.y0 + 12, x1: phoneCrop.x1 - 12, y1: phoneCrop.y1 - 12 },
    neatline: { bar: 11, figureSize: 17, every: 2 },
    size: { town: 20, city: 22, country: 20, sea: 22, shield: 17, scale: 17 },
    shields: 1,
    signRadius: 9,
    dotRadius: 5,
  },
];

/** The viewport of the phone in parts of the drawing, as map.css states it. */
export const phoneShare = {
  width: round(((phoneCrop.x1 - phoneCrop.x0) / width) * 100),
  height: round(((phoneCrop.y1 - phoneCrop.y0) / height) * 100),
};

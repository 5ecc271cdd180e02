import type { MapLayer } from '../model/filters/map-choice.ts';
import { drawSign, drawZoneSign } from './map-symbols.ts';

/** The sign of each layer as SVG in a box of 16 by 16 about its middle; of crossings one for each state, such as `crossings-open`. */
export const layerSigns = {
  crossings: drawSign('border-crossing', 'open'),
  'crossings-open': drawSign('border-crossing', 'open'),
  'crossings-restricted': drawSign('border-crossing', 'restricted'),
  'crossings-closed': drawSign('border-crossing', 'closed'),
  'crossings-unknown': drawSign('border-crossing', 'unknown'),
  ports: drawSign('seaport', undefined),
  airports: drawSign('airport', undefined),
  rail: drawSign('rail', undefined),
  zones: drawZoneSign(),
  clusters: '<path class="map-sign is-cluster" d="M-5 0-2.5-4.4H2.5L5 0 2.5 4.4H-2.5z"/>',
  smes: '<circle class="map-sign" r="3.6"/>',
  providers: '<path class="map-sign is-plus" d="M0-5V5M-5 0H5"/>',
} as const satisfies Record<MapLayer, string> & Record<string, string>;

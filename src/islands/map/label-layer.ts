import {
  divIcon,
  layerGroup,
  marker,
  type LayerGroup,
  type Map as LeafletMap,
  type Marker,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { MapLabel } from '../../model/filters/map-data.ts';

/** Zoom levels at which a name may be shown. */
const zooms: Record<MapLabel['kind'], readonly [from: number, to: number]> = {
  country: [0, 7],
  city: [5, 20],
  province: [7, 20],
  town: [8, 20],
};

const letter = ({ text, lang, kind }: MapLabel): HTMLElement => {
  const name = document.createElement('span');
  name.className = `explore-label is-${kind}`;
  name.textContent = text;
  if (lang) name.lang = lang;
  return name;
};

/** A rectangle in pixels of the map's box. */
interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const isApart = (a: Box, b: Box) => a.x1 < b.x0 || b.x1 < a.x0 || a.y1 < b.y0 || b.y1 < a.y0;

/** Where a name may stand about its point, best first; a town keeps clear of its dot, a wide name lies over its area. */
const sides = {
  town: ['right', 'left', 'above', 'below'],
  area: ['over', 'above', 'below'],
} as const;
type Side = (typeof sides)[keyof typeof sides][number];

const gap = 8;

const boxAt = (side: Side, x: number, y: number, width: number, height: number): Box => {
  const shift = { right: gap + width / 2, left: -gap - width / 2 }[side as string] ?? 0;
  const drop = { above: -gap - height / 2, below: gap + height / 2 }[side as string] ?? 0;
  const [cx, cy] = [x + shift, y + drop];
  return { x0: cx - width / 2, x1: cx + width / 2, y0: cy - height / 2, y1: cy + height / 2 };
};

/** Names on the map, hidden from the screen reader: the list says them. None lies on another or on a sign; the first in the list wins. */
export class LabelLayer {
  readonly #map: LeafletMap;
  readonly #group: LayerGroup = layerGroup();
  readonly #labels: readonly { label: MapLabel; name: HTMLElement; marker: Marker }[];
  /** Width and height of each name, measured once. */
  readonly #sizes = new Map<HTMLElement, readonly [number, number]>();

  constructor(map: LeafletMap, labels: readonly MapLabel[]) {
    this.#map = map;
    this.#labels = labels.map((label) => {
      const name = letter(label);
      const icon = divIcon({ html: name, className: 'explore-point', iconSize: [0, 0] });
      const at: [number, number] = [label.lat, label.lon];
      return {
        label,
        name,
        marker: marker(at, { icon, interactive: false, keyboard: false, pane: 'names' }),
      };
    });
    this.#group.addTo(map);
  }

  /** Shows the names that are due at this zoom and find room beside the signs, given as points and half their width. */
  arrange(signs: readonly { lat: number; lon: number; reach: number }[]): void {
    const zoom = this.#map.getZoom();
    const due = this.#labels.filter(({ label, marker: pin }) => {
      const [from, to] = zooms[label.kind];
      const isDue = zoom >= from && zoom < to;
      if (isDue) this.#group.addLayer(pin);
      else this.#group.removeLayer(pin);
      return isDue;
    });
    const taken = signs.map(({ lat, lon, reach }): Box => {
      const { x, y } = this.#map.latLngToContainerPoint([lat, lon]);
      return { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach };
    });
    // All are measured before any is moved, so that the browser lays out once.
    const measured = due.map((each) => ({ ...each, size: this.#measure(each.name) }));
    for (const { label, name, size } of measured) {
      const { x, y } = this.#map.latLngToContainerPoint([label.lat, label.lon]);
      const isTown = label.kind === 'city' || label.kind === 'town';
      const side = sides[isTown ? 'town' : 'area'].find((one) => {
        const box = boxAt(one, x, y, ...size);
        return taken.every((other) => isApart(box, other));
      });
      name.classList.toggle('is-hidden', side === undefined);
      if (side === undefined) continue;
      name.dataset['side'] = side;
      taken.push(boxAt(side, x, y, ...size));
    }
  }

  #measure(name: HTMLElement): readonly [number, number] {
    const size = this.#sizes.get(name) ?? ([name.offsetWidth, name.offsetHeight] as const);
    if (size[0] > 0) this.#sizes.set(name, size);
    return size;
  }
}

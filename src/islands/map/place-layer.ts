import {
  divIcon,
  layerGroup,
  marker,
  type LayerGroup,
  type Map as LeafletMap,
  type Marker,
} from 'leaflet/dist/leaflet-src.esm.js';
import Supercluster from 'supercluster';
import type { PlaceOnMap } from '../../model/filters/map-choice.ts';

/** Something drawn at one point: a place, several in one, or those of which only the province is known. */
interface Drawn {
  key: string;
  kind: 'place' | 'cluster' | 'province';
  lat: number;
  lon: number;
  places: PlaceOnMap[];
  /** Zoom at which a cluster parts. */
  partsAt?: number;
}

/** Where a sign stands, and half its width in pixels. */
export interface Sign {
  lat: number;
  lon: number;
  reach: number;
}

/** What happens when somebody points at a sign. */
export interface PlaceEvents {
  open: (places: readonly PlaceOnMap[], at: { lat: number; lon: number }) => void;
  zoomTo: (at: { lat: number; lon: number }, zoom: number) => void;
  /** Called after each drawing with everything that is on the map, inside clusters too, and the room the signs take. */
  drawn: (places: readonly PlaceOnMap[], signs: readonly Sign[]) => void;
}

/** Deepest zoom of the map: rivers and coasts carry no further. */
export const deepestZoom = 11;

const inBounds = (map: LeafletMap) => {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
};

/** As explore.css draws them. */
const reachOf = (kind: Drawn['kind'], count: number) => {
  if (kind === 'place') return 7;
  return kind === 'cluster' && count >= 10 ? 17 : 13;
};

const countSign = (kind: 'cluster' | 'province', count: number): HTMLElement => {
  const sign = document.createElement('span');
  sign.className = kind === 'cluster' ? 'explore-cluster' : 'explore-province-count';
  sign.dataset['size'] = count < 10 ? 'small' : count < 100 ? 'middle' : 'large';
  sign.textContent = String(count);
  return sign;
};

/** Places on the map. Border crossings stand alone whatever the zoom, since their state must be seen; others join. */
export class PlaceLayer {
  readonly #map: LeafletMap;
  readonly #group: LayerGroup;
  readonly #signOf: (place: PlaceOnMap) => Element;
  readonly #events: PlaceEvents;
  readonly #markers = new Map<string, Marker>();
  #index = new Supercluster<{ place: PlaceOnMap }>();
  #alone: readonly PlaceOnMap[] = [];
  #byProvince: readonly Drawn[] = [];
  /** Counts the choices: ids of clusters mean something only within one. */
  #turn = 0;

  constructor(map: LeafletMap, signOf: (place: PlaceOnMap) => Element, events: PlaceEvents) {
    this.#map = map;
    this.#signOf = signOf;
    this.#events = events;
    this.#group = layerGroup().addTo(map);
    map.on('moveend', () => this.#draw());
  }

  /** Shows these places and no others. */
  show(places: readonly PlaceOnMap[]): void {
    this.#turn += 1;
    const isAlone = ({ layer, precision }: PlaceOnMap) => layer === 'crossings' && precision !== 'province';
    this.#alone = places.filter(isAlone);
    this.#index = new Supercluster<{ place: PlaceOnMap }>({
      radius: 46,
      extent: 256,
      maxZoom: deepestZoom - 1,
    }).load(
      places
        .filter((place) => place.precision !== 'province' && !isAlone(place))
        .map((place) => ({
          type: 'Feature',
          properties: { place },
          geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        })),
    );
    const provinces = Map.groupBy(
      places.filter(({ precision }) => precision === 'province'),
      ({ provinces: [first = ''] }) => first,
    );
    this.#byProvince = [...provinces].map(([id, all]) => {
      const { lat, lon } = all[0] ?? { lat: 0, lon: 0 };
      return { key: `province ${id}`, kind: 'province', lat, lon, places: all };
    });
    this.#draw();
  }

  #find(): Drawn[] {
    const [west, south, east, north] = inBounds(this.#map);
    const isSeen = ({ lat, lon }: { lat: number; lon: number }) =>
      lat >= south && lat <= north && lon >= west && lon <= east;
    const alone = (place: PlaceOnMap): Drawn => ({
      key: `${place.layer} ${place.id}`,
      kind: 'place',
      lat: place.lat,
      lon: place.lon,
      places: [place],
    });
    const joined = this.#index
      .getClusters([west, south, east, north], Math.floor(this.#map.getZoom()))
      .map(({ properties, geometry }): Drawn => {
        if (!('cluster' in properties)) return alone((properties as { place: PlaceOnMap }).place);
        const id = properties.cluster_id;
        const [lon = 0, lat = 0] = geometry.coordinates;
        return {
          key: `cluster ${id}`,
          kind: 'cluster',
          lat,
          lon,
          places: this.#index.getLeaves(id, Infinity).map((leaf) => leaf.properties.place),
          partsAt: this.#index.getClusterExpansionZoom(id),
        };
      });
    return [...this.#byProvince.filter(isSeen), ...joined, ...this.#alone.filter(isSeen).map(alone)];
  }

  /** Signs that stay are kept, so that a small move changes little. */
  #draw(): void {
    const drawn = this.#find();
    // A count can change under the same key when the choice does.
    const keyOf = ({ key, kind }: Drawn) => (kind === 'place' ? key : `${this.#turn} ${key}`);
    const wanted = new Set(drawn.map(keyOf));
    for (const [key, pin] of this.#markers)
      if (!wanted.has(key)) {
        this.#group.removeLayer(pin);
        this.#markers.delete(key);
      }
    for (const each of drawn) {
      const key = keyOf(each);
      if (this.#markers.has(key)) continue;
      const pin = this.#pin(each).addTo(this.#group);
      this.#markers.set(key, pin);
    }
    this.#events.drawn(
      drawn.flatMap(({ places }) => places),
      drawn.map(({ kind, lat, lon, places }) => ({ lat, lon, reach: reachOf(kind, places.length) })),
    );
  }

  #pin(each: Drawn): Marker {
    const { kind, lat, lon, places, partsAt } = each;
    const [first] = places;
    const sign = kind === 'place' ? first && this.#signOf(first) : countSign(kind, places.length);
    const target = document.createElement('span');
    target.className = 'explore-target';
    target.dataset['kind'] = kind;
    target.dataset['count'] = String(places.length);
    if (kind === 'place' && first) {
      target.dataset['place'] = `${first.layer}/${first.id}`;
      target.title = first.name;
    }
    if (sign) target.append(sign);
    // The list beside the map is the way by keyboard; hundreds of tab stops would be none.
    const pin = marker([lat, lon], {
      icon: divIcon({ html: target, className: 'explore-point', iconSize: [0, 0] }),
      keyboard: false,
      zIndexOffset: kind === 'place' ? 1000 : 0,
    });
    pin.on('click', () => {
      if (partsAt !== undefined && partsAt <= deepestZoom && this.#map.getZoom() < deepestZoom)
        this.#events.zoomTo({ lat, lon }, Math.max(partsAt, this.#map.getZoom() + 1));
      else this.#events.open(places, { lat, lon });
    });
    return pin;
  }
}

import {
  DomUtil,
  latLngBounds,
  map as makeMap,
  popup as makePopup,
  tileLayer,
  type LayerGroup,
  type Map as LeafletMap,
  type Popup,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { PlaceOnMap } from '../../model/filters/map-choice.ts';
import type { MapData, ProvinceOnMap } from '../../model/filters/map-data.ts';
import { makeBase, type WebGeometry } from './base-layer.ts';
import { LabelLayer } from './label-layer.ts';
import { deepestZoom, PlaceLayer } from './place-layer.ts';
import { makeProvinces } from './province-layer.ts';
import { makeRoutes } from './route-layer.ts';

/** Where the map looks. */
export interface MapSight {
  lat: number;
  lon: number;
  zoom: number;
}

/** Tiles of a host that the deployer has chosen; none by default. */
export interface Tiles {
  address: string;
  attribution: string;
}

/** What the map tells the page. */
export interface CanvasEvents {
  drawn: (places: readonly PlaceOnMap[]) => void;
  moved: (sight: MapSight) => void;
  openPlaces: (places: readonly PlaceOnMap[], at: { lat: number; lon: number }) => void;
  openProvince: (province: ProvinceOnMap) => void;
  closed: () => void;
  needsDetail: () => void;
}

/** What the shapes cover; the map cannot be moved off it. */
const world = latLngBounds([6.5, 94.2], [17.8, 110.6]);
/** From the Andaman coast to Quy Nhon, and on a phone the heart of it. */
const corridor = latLngBounds([8.4, 97.6], [16.1, 109.3]);
const heart = latLngBounds([9.3, 100.4], [14.6, 107]);
const detailFrom = 9;

/** The Leaflet map: shapes, routes, places and names, one over the other. */
export class MapCanvas {
  readonly map: LeafletMap;
  readonly #box: HTMLElement;
  readonly #data: MapData;
  readonly #events: CanvasEvents;
  readonly #places: PlaceLayer;
  readonly #labels: LabelLayer;
  readonly #hasTiles: boolean;
  #shapes: LayerGroup[] = [];
  #geometry: WebGeometry;
  #popup: Popup | undefined;

  constructor(
    box: HTMLElement,
    data: MapData,
    geometry: WebGeometry,
    signOf: (place: PlaceOnMap) => Element,
    tiles: Tiles | undefined,
    events: CanvasEvents,
  ) {
    this.#box = box;
    this.#data = data;
    this.#geometry = geometry;
    this.#events = events;
    this.#hasTiles = tiles !== undefined;
    this.map = makeMap(box, {
      minZoom: 5,
      zoomSnap: 0.25,
      maxZoom: deepestZoom,
      maxBounds: world,
      maxBoundsViscosity: 0.9,
      zoomControl: false,
      attributionControl: tiles !== undefined,
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    this.map.createPane('names').classList.add('explore-names');
    this.showAll();
    if (tiles)
      tileLayer(tiles.address, { attribution: tiles.attribution, maxZoom: deepestZoom }).addTo(this.map);
    this.#drawShapes();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#drawShapes());
    this.#labels = new LabelLayer(this.map, data.labels);
    this.#places = new PlaceLayer(this.map, signOf, {
      drawn: (places, signs) => {
        this.#labels.arrange(signs);
        events.drawn(places);
      },
      open: events.openPlaces,
      zoomTo: ({ lat, lon }, zoom) => this.map.setView([lat, lon], Math.min(zoom, deepestZoom)),
    });
    this.map.on('moveend', () => {
      events.moved(this.sight);
      if (this.map.getZoom() >= detailFrom) events.needsDetail();
    });
    this.map.on('popupclose', ({ popup }) => {
      if (popup !== this.#popup) return;
      this.#popup = undefined;
      events.closed();
    });
  }

  get sight(): MapSight {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  look({ lat, lon, zoom }: MapSight): void {
    this.map.setView([lat, lon], zoom, { animate: false });
  }

  /** The whole corridor on a wide box, the heart of it on a narrow one. */
  showAll(): void {
    this.map.fitBounds(this.#box.clientWidth < 640 ? heart : corridor, { animate: false });
  }

  show(places: readonly PlaceOnMap[]): void {
    this.#places.show(places);
  }

  /** Comes as near as lets all these places be seen, yet no nearer than a province. */
  lookAt(places: readonly PlaceOnMap[]): void {
    if (places.length === 0) return this.showAll();
    this.map.fitBounds(latLngBounds(places.map(({ lat, lon }) => [lat, lon])), {
      animate: false,
      padding: [48, 48],
      maxZoom: detailFrom - 1,
    });
  }

  /** Provinces of which the picture shows the middle. */
  get provincesInSight(): ProvinceOnMap[] {
    const bounds = this.map.getBounds();
    return this.#data.provinces.filter(({ lat, lon }) => bounds.contains([lat, lon]));
  }

  /** Finer or other shapes take the place of those that are there. */
  setGeometry(geometry: WebGeometry): void {
    this.#geometry = geometry;
    this.#drawShapes();
  }

  #drawShapes(): void {
    const style = getComputedStyle(this.#box);
    const ink = (name: string) => style.getPropertyValue(name).trim();
    const focused = document.activeElement?.getAttribute('data-province');
    for (const layer of this.#shapes) layer.remove();
    this.#shapes = [
      makeBase(this.map, this.#geometry, ink, this.#hasTiles),
      makeProvinces(this.map, this.#geometry, this.#data.provinces, this.#events.openProvince),
      makeRoutes(this.map, this.#data.routes),
    ];
    if (focused) this.shapeOf(focused)?.focus();
  }

  /** The shape of a province, for focus to come back to. */
  shapeOf(id: string): SVGElement | undefined {
    return this.#box.querySelector<SVGElement>(`[data-province="${CSS.escape(id)}"]`) ?? undefined;
  }

  markProvince(id: string | undefined): void {
    for (const shape of this.#box.querySelectorAll('[data-province].is-open'))
      shape.classList.remove('is-open');
    if (id !== undefined) this.shapeOf(id)?.classList.add('is-open');
  }

  /** Opens a pop-up at a point; its content is made of elements, never of markup. */
  openPopup(at: { lat: number; lon: number }, content: HTMLElement): void {
    this.#popup = undefined;
    this.#popup = makePopup({ minWidth: 220, maxWidth: 300, closeButton: false, autoPanPadding: [24, 24] })
      .setLatLng([at.lat, at.lon])
      .setContent(content);
    this.#popup.openOn(this.map);
    const frame = this.#popup.getElement();
    if (frame) DomUtil.addClass(frame, 'explore-popup');
  }

  closePopup(): void {
    this.map.closePopup();
  }
}

import type { PlaceOnMap } from '../../model/filters/map-choice.ts';
import type { MapData } from '../../model/filters/map-data.ts';
import { loadJson } from '../load-json.ts';
import type { WebGeometry } from '../map/base-layer.ts';
import type { MapCanvas } from '../map/map-canvas.ts';
import { linkTo, precisionNote, signOf } from '../map/parts.ts';
import { once } from '../once.ts';
import { pageNumber } from '../page-number.ts';
import type { PageParts } from '../page-parts.ts';

/** Pop-up of one place or of several at one point: names as links, and how far the position can be trusted. */
const toPopup = (parts: PageParts, places: readonly PlaceOnMap[], address: string): HTMLElement => {
  const box = parts.fill('popup');
  box.querySelector('ul')?.append(
    ...places.map((place) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      linkTo(link, `${address}${place.id}/`, place);
      item.append(link);
      if (place.detail && places.length === 1) item.append(document.createElement('br'), place.detail);
      return item;
    }),
  );
  const [first] = places;
  const note = first && precisionNote(parts, first);
  const line = box.querySelector('[data-note]');
  if (note) line?.append(note);
  else line?.remove();
  return box;
};

/** Whoever never asks for the map does not fetch its styles; Leaflet needs them before it measures. */
const loadStyles = (address: string): Promise<void> =>
  new Promise((loaded, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => loaded();
    link.onerror = () => {
      link.remove();
      failed(new Error(`No styles at ${address}`));
    };
    document.head.append(link);
  });

/** The results on the map. Leaflet, shapes and places are fetched when the reader first asks for the map. */
export class ResultMap {
  readonly #parts: PageParts;
  readonly #address: string;
  #canvas: MapCanvas | undefined;
  #rowOf: ReadonlyMap<string, number> = new Map();
  #places: readonly PlaceOnMap[] = [];

  /** `address` is that of the folder of the entries. */
  constructor(parts: PageParts, address: string) {
    this.#parts = parts;
    this.#address = address;
  }

  /** Draws an empty map once. Without it the list stays, and the next look tries again. */
  async load(): Promise<void> {
    try {
      await this.#draw();
    } catch (error) {
      console.warn(error);
      this.#parts.find('.directory-placed').textContent = this.#parts.text('mapFailed');
    }
  }

  readonly #draw = once(async () => {
    const parts = this.#parts;
    const box = parts.find<HTMLElement>('[data-map-box]');
    const [{ MapCanvas: Canvas }, data, geometry, ids] = await Promise.all([
      import('../map/map-canvas.ts'),
      loadJson<MapData>(parts.text('places')),
      loadJson<WebGeometry>(parts.text('overview')),
      loadJson<string[]>(`${this.#address}ids.json`),
      loadStyles(box.dataset['styles'] ?? ''),
    ]);
    const layers = parts.text('layers').split(' ');
    this.#rowOf = new Map(ids.map((id, row) => [id, row]));
    this.#places = data.places.filter(({ layer }) => layers.includes(layer));
    const tiles = parts.text('tiles');
    this.#canvas = new Canvas(
      parts.find('[data-map]'),
      data,
      geometry,
      (place) => signOf(parts, place),
      tiles ? { address: tiles, attribution: parts.text('attribution') } : undefined,
      {
        drawn: () => undefined,
        moved: () => undefined,
        openPlaces: (places, at) => this.#canvas?.openPopup(at, toPopup(parts, places, this.#address)),
        openProvince: () => undefined,
        closed: () => undefined,
        needsDetail: () => undefined,
      },
    );
    box.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (!button) return;
      if ('in' in button.dataset) this.#canvas?.map.zoomIn();
      if ('out' in button.dataset) this.#canvas?.map.zoomOut();
      if ('all' in button.dataset) this.#canvas?.showAll();
      if ('close' in button.dataset) this.#canvas?.closePopup();
    });
  });

  /** Shows these rows, and says how many of them have a place. */
  show(rows: readonly number[]): void {
    if (!this.#canvas) return;
    const wanted = new Set(rows);
    const shown = this.#places.filter(({ id }) => wanted.has(this.#rowOf.get(id) ?? -1));
    this.#canvas.map.invalidateSize();
    this.#canvas.closePopup();
    this.#canvas.show(shown);
    this.#canvas.lookAt(shown);
    this.#parts.find('.directory-placed').textContent = this.#parts.text('placed', {
      shown: pageNumber(shown.length),
      count: pageNumber(rows.length),
    });
  }
}

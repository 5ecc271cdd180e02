import {
  countByLayer,
  isShown,
  mapLayers,
  readChoice,
  writeChoice,
  type MapChoice,
  type PlaceOnMap,
} from '../model/filters/map-choice.ts';
import type { MapData, ProvinceOnMap } from '../model/filters/map-data.ts';
import type { WebGeometry } from './map/base-layer.ts';
import { loadJson } from './load-json.ts';
import type { MapCanvas, MapSight } from './map/map-canvas.ts';
import { MapParts, placePopup, provincePopup, severalPopup, signOf } from './map/parts.ts';
import { PlaceList } from './map/place-list.ts';
import { pageNumber } from './page-number.ts';

const readSight = (text: string | null): MapSight | undefined => {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined) return undefined;
  return [lat, lon, zoom].every(Number.isFinite) ? { lat, lon, zoom } : undefined;
};

const writeSight = ({ lat, lon, zoom }: MapSight) => `${lat.toFixed(3)},${lon.toFixed(3)},${zoom}`;

/** The map page: what is chosen, where one looks and what is open are in the address; map and list follow it. */
class CorridorMap extends HTMLElement {
  readonly #parts = new MapParts(this);
  #data: MapData | undefined;
  #canvas: MapCanvas | undefined;
  #list: PlaceList | undefined;
  #choice: MapChoice = readChoice(new URLSearchParams());
  /** The places that the choice leaves, wherever one looks. */
  #chosen: readonly PlaceOnMap[] = [];
  /** Entry or province whose pop-up is open, such as `gateways/bavet-moc-bai`. */
  #open: string | undefined;
  /** The detailed shapes, once somebody came near enough to need them. */
  #detail: Promise<void> | undefined;

  connectedCallback() {
    void this.#start().catch((error: unknown) => {
      this.#status.textContent = this.#parts.text('failed');
      console.warn(error);
    });
  }

  get #status() {
    return this.#parts.find<HTMLElement>('[role="status"]');
  }
  get #form() {
    return this.#parts.find<HTMLFormElement>('form');
  }
  get #dialog() {
    return this.querySelector<HTMLElement>('[role="dialog"]');
  }

  async #start() {
    this.#status.textContent = this.#parts.text('loading');
    const [{ MapCanvas: Canvas }, data, geometry] = await Promise.all([
      import('./map/map-canvas.ts'),
      loadJson<MapData>(this.#parts.text('places')),
      loadJson<WebGeometry>(this.#parts.text('overview')),
    ]);
    this.#data = data;
    this.#parts.find<HTMLElement>('[data-still]').hidden = true;
    this.#parts.find<HTMLElement>('[data-live]').hidden = false;
    this.#form.hidden = false;
    const address = this.#parts.text('tiles');
    this.#list = new PlaceList(this.#parts, data.places);
    this.#canvas = new Canvas(
      this.#parts.find('[data-map]'),
      data,
      geometry,
      (place) => signOf(this.#parts, place),
      address ? { address, attribution: this.#parts.text('attribution') } : undefined,
      {
        drawn: (places) => this.#showList(places),
        moved: (sight) => this.#write({ at: writeSight(sight) }),
        openPlaces: (places, at) => this.#openPlaces(places, at),
        openProvince: (province) => this.#openProvince(province, true),
        closed: () => this.#closed(),
        needsDetail: () => void this.#loadDetail(),
      },
    );
    this.#listen();
    this.#read();
    this.dataset['state'] = 'ready';
    // `npm run bench -- map` reads this.
    performance.mark('map ready');
  }

  get #asked() {
    return new URL(location.href).searchParams;
  }

  #loadDetail() {
    this.#detail ??= loadJson<WebGeometry>(this.#parts.text('detail'))
      .then((geometry) => this.#canvas?.setGeometry(geometry))
      // The coarse shapes stay; the next move asks again.
      .catch(() => (this.#detail = undefined));
    return this.#detail;
  }

  #listen() {
    this.#form.addEventListener('change', () => this.#choose(this.#formChoice()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => this.#choose(readChoice(new URLSearchParams())));
    this.addEventListener('click', (event) => this.#clicked(event.target as Element));
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#open) this.#canvas?.closePopup();
    });
    this.addEventListener('pointerover', (event) => this.#point(event.target as Element));
    this.addEventListener('focusin', (event) => this.#point(event.target as Element));
    addEventListener('popstate', () => this.#read());
  }

  #formChoice(): MapChoice {
    const form = new FormData(this.#form);
    const layers = form.getAll('layer').map(String);
    return {
      layers: mapLayers.filter((layer) => layers.includes(layer)),
      where: String(form.get('where') ?? ''),
      sector: String(form.get('sector') ?? ''),
    };
  }

  #clicked(target: Element) {
    const button = target.closest('button');
    if (!button) return;
    const { only } = button.dataset;
    if (only !== undefined) this.#choose({ ...this.#choice, where: only });
    if ('all' in button.dataset) this.#canvas?.showAll();
    if ('in' in button.dataset) this.#canvas?.map.zoomIn();
    if ('out' in button.dataset) this.#canvas?.map.zoomOut();
    if ('close' in button.dataset) this.#canvas?.closePopup();
    if ('show' in button.dataset) this.#openFromList(button.closest<HTMLElement>('[data-place]'));
  }

  /** A new choice is a step that the back button undoes. */
  #choose(choice: MapChoice) {
    this.#choice = choice;
    this.#canvas?.closePopup();
    const url = new URL(location.href);
    writeChoice(url.searchParams, choice);
    if (url.href !== location.href) history.pushState(null, '', url);
    this.#showChoice();
  }

  /** Says in the address where one looks and what is open; no step that the back button undoes. */
  #write(values: Record<string, string | undefined>) {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(values))
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    if (url.href !== location.href) history.replaceState(null, '', url);
  }

  /** Makes the page what its address says. */
  #read() {
    const asked = this.#asked;
    const sight = readSight(asked.get('at'));
    const open = asked.get('open') ?? undefined;
    this.#choice = readChoice(asked);
    this.#canvas?.closePopup();
    this.#showChoice();
    if (sight) this.#canvas?.look(sight);
    else this.#canvas?.showAll();
    if (open) this.#openId(open);
  }

  #showChoice() {
    const { layers, where, sector } = this.#choice;
    const places = this.#data?.places ?? [];
    const counts = countByLayer(places, this.#choice);
    for (const layer of mapLayers) {
      const box = this.#parts.find<HTMLInputElement>(`input[value="${layer}"]`);
      box.checked = layers.includes(layer);
      const count = box.closest('label')?.querySelector('[data-count]');
      if (count) count.textContent = pageNumber(counts[layer]);
    }
    this.#parts.find<HTMLSelectElement>('[name="where"]').value = where;
    this.#parts.find<HTMLSelectElement>('[name="sector"]').value = sector;
    this.#chosen = places.filter((place) => isShown(place, this.#choice));
    this.#canvas?.show(this.#chosen);
  }

  /** The list and the count follow what the map has drawn. */
  #showList(places: readonly PlaceOnMap[]) {
    if (!this.#canvas) return;
    const chosen = this.#chosen.length;
    this.#list?.show(places, this.#canvas.provincesInSight);
    const text = this.#parts.text(places.length === chosen ? 'shownAll' : 'shownSome');
    this.#status.textContent = text
      .replace('{shown}', pageNumber(places.length))
      .replace('{total}', pageNumber(chosen));
  }

  #openPlaces(places: readonly PlaceOnMap[], at: { lat: number; lon: number }) {
    const [first] = places;
    if (!first) return;
    const only = places.length === 1;
    this.#canvas?.openPopup(at, only ? placePopup(this.#parts, first) : severalPopup(this.#parts, places));
    this.#opened(only ? `${first.layer}/${first.id}` : undefined);
  }

  #openProvince(province: ProvinceOnMap, takesFocus: boolean) {
    this.#canvas?.openPopup(province, provincePopup(this.#parts, province, this.#chosen));
    this.#opened(`provinces/${province.id}`);
    this.#canvas?.markProvince(province.id);
    if (takesFocus) this.#dialog?.querySelector('a')?.focus();
  }

  #opened(id: string | undefined) {
    this.#open = id;
    this.#write({ open: id });
  }

  #closed() {
    const open = this.#open;
    this.#open = undefined;
    this.#canvas?.markProvince(undefined);
    this.#write({ open: undefined });
    // Whoever came to the pop-up by keyboard goes back to where they were.
    if (document.activeElement === document.body || this.#dialog?.contains(document.activeElement))
      if (open?.startsWith('provinces/')) this.#canvas?.shapeOf(open.slice('provinces/'.length))?.focus();
  }

  #find(id: string): PlaceOnMap | undefined {
    return this.#data?.places.find((place) => `${place.layer}/${place.id}` === id);
  }

  #openId(id: string) {
    const province = this.#data?.provinces.find((each) => `provinces/${each.id}` === id);
    if (province) return this.#openProvince(province, false);
    const place = this.#find(id);
    if (place) this.#openPlaces([place], place);
  }

  /** From a line of the list to its place on the map. */
  #openFromList(item: HTMLElement | null) {
    const id = item?.dataset['place'] ?? '';
    const place = this.#find(id);
    const near = 9;
    if (place) this.#canvas?.look({ ...place, zoom: Math.max(near, this.#canvas.map.getZoom()) });
    this.#openId(id);
    this.#parts.find('[data-live]').scrollIntoView({ block: 'nearest' });
    this.#dialog?.querySelector('a')?.focus();
  }

  /** A line of the list that is pointed at shows on the map which sign is meant. */
  #point(target: Element) {
    const id = target.closest<HTMLElement>('[data-group] [data-place]')?.dataset['place'];
    for (const sign of this.querySelectorAll('.explore-target.is-meant')) sign.classList.remove('is-meant');
    if (id !== undefined)
      this.querySelector(`.explore-target[data-place="${CSS.escape(id)}"]`)?.classList.add('is-meant');
  }
}

customElements.define('corridor-map', CorridorMap);

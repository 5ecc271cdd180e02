import { mapLayers, type PlaceOnMap } from '../../model/filters/map-choice.ts';
import type { ProvinceOnMap } from '../../model/filters/map-data.ts';
import { pageNumber } from '../page-number.ts';
import { toItem, type MapParts } from './parts.ts';

const pageSize = 10;

/** The list beside the map: what is on the map, by layer, each a link. It says the same as the map to everybody. */
export class PlaceList {
  readonly #parts: MapParts;
  /** Places come in the order of their names; the map draws them in its own. */
  readonly #order: ReadonlyMap<PlaceOnMap, number>;
  /** Layers that the reader has asked to see whole. */
  readonly #whole = new Set<string>();
  #places: readonly PlaceOnMap[] = [];

  constructor(parts: MapParts, places: readonly PlaceOnMap[]) {
    this.#parts = parts;
    this.#order = new Map(places.map((place, index) => [place, index]));
    for (const layer of mapLayers)
      parts.find<HTMLButtonElement>(`[data-group="${layer}"] [data-more]`).addEventListener('click', () => {
        this.#whole.add(layer);
        this.#showLayer(layer);
        // The button goes away, so focus moves on to what it brought.
        parts.find<HTMLElement>(`[data-group="${layer}"] li:nth-child(${pageSize + 1}) a`).focus();
      });
  }

  /** Shows these places, and the provinces that the picture shows. */
  show(places: readonly PlaceOnMap[], provinces: readonly ProvinceOnMap[]): void {
    this.#places = places.toSorted((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
    for (const layer of mapLayers) this.#showLayer(layer);
    const seen = new Set(provinces.map(({ id }) => id));
    const group = this.#parts.find<HTMLElement>('[data-group="provinces"]');
    for (const item of group.querySelectorAll<HTMLElement>('[data-place]'))
      item.hidden = !seen.has(item.dataset['place']?.replace('provinces/', '') ?? '');
    this.#count(group, provinces.length);
  }

  #count(group: HTMLElement, count: number) {
    group.hidden = count === 0;
    const shown = group.querySelector('[data-count]');
    if (shown) shown.textContent = pageNumber(count);
  }

  #showLayer(layer: string) {
    const group = this.#parts.find<HTMLElement>(`[data-group="${layer}"]`);
    const all = this.#places.filter((place) => place.layer === layer);
    const shown = this.#whole.has(layer) ? all : all.slice(0, pageSize);
    this.#count(group, all.length);
    group.querySelector('ol')?.replaceChildren(...shown.map((place) => toItem(this.#parts, place)));
    const more = group.querySelector<HTMLButtonElement>('[data-more]');
    if (!more) return;
    more.hidden = shown.length === all.length;
    more.textContent = this.#parts.text('whole').replace('{count}', pageNumber(all.length));
  }
}

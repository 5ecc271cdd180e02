import type { MapLayer, PlaceOnMap } from '../../model/filters/map-choice.ts';
import type { ProvinceOnMap } from '../../model/filters/map-data.ts';
import { pageNumber } from '../page-number.ts';

/** Texts, signs and addresses that Astro put on the page in the reader's language; nothing is said in code. */
export class MapParts {
  readonly #page: HTMLElement;

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** The one element of the page that a selector names; without it the page is wrong. */
  find<E extends Element>(selector: string): E {
    const found = this.#page.querySelector<E>(selector);
    if (!found) throw new Error(`<corridor-map> needs ${selector}`);
    return found;
  }

  fill(name: string): DocumentFragment {
    return this.find<HTMLTemplateElement>(`template[data-${name}]`).content.cloneNode(
      true,
    ) as DocumentFragment;
  }

  text(name: string): string {
    return this.#page.dataset[name] ?? '';
  }

  /** The sign of a place as in the legend: of its layer, and for a gate of its state. */
  signOf = ({ layer, state }: PlaceOnMap): Element => {
    const sign = this.find(`[data-sign="${state ? `${layer}-${state}` : layer}"]`).cloneNode(true) as Element;
    sign.removeAttribute('data-sign');
    return sign;
  };

  addressOf(layer: MapLayer | 'provinces', id: string): string {
    return `${this.find<HTMLElement>(`[data-group="${layer}"]`).dataset['address'] ?? ''}${id}/`;
  }

  layerName(layer: MapLayer): string {
    return this.find(`[data-group="${layer}"] [data-name]`).textContent ?? '';
  }

  /** What a reader must know of where a place is drawn. */
  precisionNote({ precision }: PlaceOnMap): string {
    return precision === 'exact'
      ? ''
      : this.text(`at${precision.charAt(0).toUpperCase()}${precision.slice(1)}`);
  }
}

const linkTo = (link: HTMLAnchorElement, href: string, { name, lang }: { name: string; lang?: string }) => {
  link.href = href;
  link.textContent = name;
  if (lang) link.lang = lang;
};

/** One line of the list, or of a pop-up that names several. */
export const toItem = (parts: MapParts, place: PlaceOnMap): HTMLElement => {
  const item = parts.fill('item').firstElementChild as HTMLElement;
  item.dataset['place'] = `${place.layer}/${place.id}`;
  item.querySelector('[data-mark]')?.append(parts.signOf(place));
  const link = item.querySelector('a');
  if (link) linkTo(link, parts.addressOf(place.layer, place.id), place);
  const detail = item.querySelector('[data-detail]');
  if (detail) detail.textContent = place.detail ?? '';
  const note = item.querySelector('[data-note]');
  if (place.precision === 'province' && note) note.textContent = parts.precisionNote(place);
  else note?.remove();
  return item;
};

const mostInPopup = 6;

/** Pop-up of one place: its name as a link, what it is, and how far its position can be trusted. */
export const placePopup = (parts: MapParts, place: PlaceOnMap): HTMLElement => {
  const box = parts.fill('popup').firstElementChild as HTMLElement;
  const kind = box.querySelector('[data-kind]');
  if (kind) kind.textContent = parts.layerName(place.layer);
  const link = box.querySelector('a');
  if (link) linkTo(link, parts.addressOf(place.layer, place.id), place);
  const lines = box.querySelector('[data-lines]');
  for (const text of [place.detail, parts.precisionNote(place)]) {
    if (!text) continue;
    const line = document.createElement('p');
    line.textContent = text;
    lines?.append(line);
  }
  return box;
};

/** Pop-up of several places at one point: the first few; all of them are in the list. */
export const severalPopup = (parts: MapParts, places: readonly PlaceOnMap[]): HTMLElement => {
  const box = parts.fill('popup-several').firstElementChild as HTMLElement;
  const count = box.querySelector('[data-total]');
  if (count) count.textContent = parts.text('several').replace('{count}', pageNumber(places.length));
  const note = box.querySelector('[data-note]');
  const first = places[0];
  if (note && first) note.textContent = parts.precisionNote(first);
  const list = box.querySelector('ul');
  list?.append(
    ...places.slice(0, mostInPopup).map((place) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      linkTo(link, parts.addressOf(place.layer, place.id), place);
      item.append(parts.signOf(place), link);
      return item;
    }),
  );
  const rest = box.querySelector('[data-rest]');
  if (places.length <= mostInPopup) rest?.remove();
  else if (rest)
    rest.textContent = parts.text('rest').replace('{count}', pageNumber(places.length - mostInPopup));
  return box;
};

/** Pop-up of a province: its profile, and how many of the chosen places it has. */
export const provincePopup = (
  parts: MapParts,
  province: ProvinceOnMap,
  chosen: readonly PlaceOnMap[],
): HTMLElement => {
  const box = parts.fill('popup-province').firstElementChild as HTMLElement;
  const link = box.querySelector('a');
  if (link) linkTo(link, parts.addressOf('provinces', province.id), province);
  const here = chosen.filter((place) => place.provinces.includes(province.id));
  const counts = Map.groupBy(here, ({ layer }) => layer);
  const lines = box.querySelector('[data-lines]');
  for (const [layer, all] of counts) {
    const line = document.createElement('li');
    line.textContent = `${parts.layerName(layer)} ${pageNumber(all.length)}`;
    lines?.append(line);
  }
  const only = box.querySelector<HTMLButtonElement>('[data-only]');
  if (only) only.dataset['only'] = province.id;
  return box;
};

import type { MapLayer, PlaceOnMap } from '../../model/filters/map-choice.ts';
import type { ProvinceOnMap } from '../../model/filters/map-data.ts';
import { pageNumber } from '../page-number.ts';
import { PageParts } from '../page-parts.ts';

/** The sign of a place as in the legend: of its layer, and for a gate of its state. */
export const signOf = (parts: PageParts, { layer, state }: PlaceOnMap): Element => {
  const sign = parts.find(`[data-sign="${state ? `${layer}-${state}` : layer}"]`).cloneNode(true) as Element;
  sign.removeAttribute('data-sign');
  return sign;
};

/** What a reader must know of where a place is drawn. */
export const precisionNote = (parts: PageParts, { precision }: PlaceOnMap): string =>
  precision === 'exact' ? '' : parts.text(`at${precision.charAt(0).toUpperCase()}${precision.slice(1)}`);

/** Makes an element the link to an entry, with the language of its name when that is not the page's. */
export const linkTo = (
  link: HTMLAnchorElement,
  href: string,
  { name, lang }: { name: string; lang?: string },
): void => {
  link.href = href;
  link.textContent = name;
  if (lang) link.lang = lang;
};

/** What the map page has besides: addresses and names of its layers. */
export class MapParts extends PageParts {
  addressOf(layer: MapLayer | 'provinces', id: string): string {
    return `${this.find<HTMLElement>(`[data-group="${layer}"]`).dataset['address'] ?? ''}${id}/`;
  }

  layerName(layer: MapLayer): string {
    return this.find(`[data-group="${layer}"] [data-name]`).textContent ?? '';
  }
}

/** One line of the list, or of a pop-up that names several. */
export const toItem = (parts: MapParts, place: PlaceOnMap): HTMLElement => {
  const item = parts.fill('item');
  item.dataset['place'] = `${place.layer}/${place.id}`;
  item.querySelector('[data-mark]')?.append(signOf(parts, place));
  const link = item.querySelector('a');
  if (link) linkTo(link, parts.addressOf(place.layer, place.id), place);
  const detail = item.querySelector('[data-detail]');
  if (detail) detail.textContent = place.detail ?? '';
  const note = item.querySelector('[data-note]');
  if (place.precision === 'province' && note) note.textContent = precisionNote(parts, place);
  else note?.remove();
  return item;
};

const mostInPopup = 6;

/** Pop-up of one place: its name as a link, what it is, and how far its position can be trusted. */
export const placePopup = (parts: MapParts, place: PlaceOnMap): HTMLElement => {
  const box = parts.fill('popup');
  const kind = box.querySelector('[data-kind]');
  if (kind) kind.textContent = parts.layerName(place.layer);
  const link = box.querySelector('a');
  if (link) linkTo(link, parts.addressOf(place.layer, place.id), place);
  const lines = box.querySelector('[data-lines]');
  for (const text of [place.detail, precisionNote(parts, place)]) {
    if (!text) continue;
    const line = document.createElement('p');
    line.textContent = text;
    lines?.append(line);
  }
  return box;
};

/** Pop-up of several places at one point: the first few; all of them are in the list. */
export const severalPopup = (parts: MapParts, places: readonly PlaceOnMap[]): HTMLElement => {
  const box = parts.fill('popup-several');
  const count = box.querySelector('[data-total]');
  if (count) count.textContent = parts.text('several').replace('{count}', pageNumber(places.length));
  const note = box.querySelector('[data-note]');
  const first = places[0];
  if (note && first) note.textContent = precisionNote(parts, first);
  const list = box.querySelector('ul');
  list?.append(
    ...places.slice(0, mostInPopup).map((place) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      linkTo(link, parts.addressOf(place.layer, place.id), place);
      item.append(signOf(parts, place), link);
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
  const box = parts.fill('popup-province');
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

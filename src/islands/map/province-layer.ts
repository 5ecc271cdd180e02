import {
  DomEvent,
  geoJSON,
  layerGroup,
  svg,
  type LayerGroup,
  type Map as LeafletMap,
  type Path,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { ProvinceOnMap } from '../../model/filters/map-data.ts';
import { nationalBordersOf } from '../../map/unit-topology.ts';
import { shapesOf, type WebGeometry } from './base-layer.ts';

/** Makes a shape one that the keyboard reaches and the screen reader names. */
const makeReachable = (element: Element, province: ProvinceOnMap, act: () => void) => {
  element.setAttribute('tabindex', '0');
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('aria-label', province.name);
  if (province.lang) element.setAttribute('lang', province.lang);
  element.setAttribute('data-province', province.id);
  element.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
};

/** Provinces as shapes of the page (a canvas takes no focus), in the tint of their country, borders over them. */
export const makeProvinces = (
  map: LeafletMap,
  geometry: WebGeometry,
  provinces: readonly ProvinceOnMap[],
  open: (province: ProvinceOnMap) => void,
): LayerGroup => {
  const renderer = svg({ padding: 0.4 });
  const shapes = shapesOf(geometry, new Set(provinces.map(({ id }) => id)));
  const group = layerGroup().addTo(map);
  for (const province of provinces) {
    const shape = shapes.get(province.id);
    if (!shape) continue;
    const area = geoJSON(shape, {
      style: () => ({ renderer, className: `explore-province is-${province.country.toLowerCase()}` }),
    });
    area.on('click', (event) => {
      DomEvent.stopPropagation(event);
      open(province);
    });
    area.addTo(group);
    area.eachLayer((layer) => {
      const element = (layer as Path).getElement();
      if (element) makeReachable(element, province, () => open(province));
    });
  }
  geoJSON(nationalBordersOf(geometry.units), {
    style: () => ({ renderer, className: 'explore-national' }),
    interactive: false,
  }).addTo(group);
  return group;
};

import {
  canvas,
  geoJSON,
  layerGroup,
  type LayerGroup,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js';
import { feature } from 'topojson-client';
import type { GeoJsonObject } from 'geojson';
import { landOf, provinceBordersOf, type UnitTopology, type WaterTopology } from '../../map/unit-topology.ts';

/** Shapes as the site serves them. */
export interface WebGeometry {
  units: UnitTopology;
  waters: WaterTopology;
}

const corridorCountries = ['KH', 'MM', 'TH', 'VN'];

/** Shape of each unit that has an id among the wanted ones. */
export const shapesOf = ({ units }: WebGeometry, wanted: ReadonlySet<string>): Map<string, GeoJsonObject> =>
  new Map(
    units.objects.units.geometries.flatMap((unit): [string, GeoJsonObject][] =>
      wanted.has(String(unit.id)) ? [[String(unit.id), feature(units, unit)]] : [],
    ),
  );

/** Colours as the style sheet has them now, in light or dark. */
export type Ink = (name: string) => string;

/** Land, lakes, rivers and fine borders on one canvas: too many shapes to be elements of the page. */
export const makeBase = (
  map: LeafletMap,
  geometry: WebGeometry,
  ink: Ink,
  overTiles: boolean,
): LayerGroup => {
  const renderer = canvas({ padding: 0.4 });
  const draw = (shape: GeoJsonObject, style: object) =>
    geoJSON(shape, { style: () => ({ renderer, interactive: false, ...style }), interactive: false });
  const coast = { color: ink('--map-coast'), weight: 0.6 };
  const fill = (name: string) => ({ ...coast, fillColor: ink(name), fillOpacity: 1 });
  const ground = overTiles
    ? []
    : [
        draw(
          landOf(geometry.units, ({ country = '' }) => corridorCountries.includes(country)),
          fill('--land'),
        ),
        draw(
          landOf(geometry.units, ({ country = '' }) => !corridorCountries.includes(country)),
          fill('--outside'),
        ),
        draw(feature(geometry.waters, geometry.waters.objects.lakes), fill('--water')),
        draw(feature(geometry.waters, geometry.waters.objects.rivers), {
          color: ink('--map-river'),
          weight: 1,
        }),
      ];
  const lines = draw(provinceBordersOf(geometry.units), { color: ink('--paper'), weight: 0.8, opacity: 0.8 });
  return layerGroup([...ground, lines]).addTo(map);
};

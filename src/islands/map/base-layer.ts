import {
  canvas,
  geoJSON,
  layerGroup,
  type LayerGroup,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js';
import { feature, merge, mesh } from 'topojson-client';
import type { GeoJsonObject } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What the geometry says of a unit. */
interface UnitFacts {
  id: string;
  country: string;
}

/** Shapes as the site serves them. */
export interface WebGeometry {
  units: Topology<{ units: GeometryCollection<UnitFacts> }>;
  waters: Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;
}

const corridorCountries = ['KH', 'MM', 'TH', 'VN'];

const countryOf = (unit: { properties?: object }) =>
  (unit.properties as UnitFacts | undefined)?.country ?? '';
const idOf = (unit: { id?: string | number | undefined; properties?: object }) => unit.id;

/** All land of some countries as one shape. */
const landOf = ({ units }: WebGeometry, isWanted: (country: string) => boolean): GeoJsonObject => {
  const parts = units.objects.units.geometries.filter((unit) => isWanted(countryOf(unit)));
  return merge(units, parts as unknown as Parameters<typeof merge>[1]);
};

const bordersOf = ({ units }: WebGeometry, isBorder: (sameCountry: boolean) => boolean): GeoJsonObject =>
  mesh(
    units,
    units.objects.units as unknown as Parameters<typeof mesh>[1],
    (a, b) => idOf(a) !== idOf(b) && isBorder(countryOf(a) === countryOf(b)),
  );

/** Shape of each unit that has an id among the wanted ones. */
export const shapesOf = ({ units }: WebGeometry, wanted: ReadonlySet<string>): Map<string, GeoJsonObject> =>
  new Map(
    units.objects.units.geometries.flatMap((unit): [string, GeoJsonObject][] =>
      wanted.has(String(unit.id)) ? [[String(unit.id), feature(units, unit)]] : [],
    ),
  );

/** Borders between countries, to lie over the tints of the provinces. */
export const nationalBordersOf = (geometry: WebGeometry): GeoJsonObject =>
  bordersOf(geometry, (sameCountry) => !sameCountry);

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
          landOf(geometry, (country) => corridorCountries.includes(country)),
          fill('--land'),
        ),
        draw(
          landOf(geometry, (country) => !corridorCountries.includes(country)),
          fill('--outside'),
        ),
        draw(feature(geometry.waters, geometry.waters.objects.lakes), fill('--water')),
        draw(feature(geometry.waters, geometry.waters.objects.rivers), {
          color: ink('--map-river'),
          weight: 1,
        }),
      ];
  const lines = draw(
    bordersOf(geometry, (sameCountry) => sameCountry),
    { color: ink('--paper'), weight: 0.8, opacity: 0.8 },
  );
  return layerGroup([...ground, lines]).addTo(map);
};

/** Layers of places on the interactive map, in the order of the panel. Provinces are areas and always there. */
export const mapLayers = [
  'crossings',
  'ports',
  'airports',
  'rail',
  'zones',
  'clusters',
  'smes',
  'providers',
] as const;
export type MapLayer = (typeof mapLayers)[number];

/** What is on when the reader has chosen nothing: how one gets there, and where one can settle. */
export const firstLayers: readonly MapLayer[] = ['crossings', 'ports', 'airports', 'rail', 'zones'];

/** How far a position can be trusted; `province` = only the province is known, and the point is its middle. */
export type MapPrecision = 'exact' | 'town' | 'approximate' | 'province';

/** One entry as the map and its list show it, in the reader's language. */
export interface PlaceOnMap {
  layer: MapLayer;
  id: string;
  name: string;
  /** Language of the name when it is not the page's. */
  lang?: string;
  /** One line: products, kind, or the state of a gate with its date. */
  detail?: string;
  lat: number;
  lon: number;
  precision: MapPrecision;
  /** ISO 3166-1 codes. */
  countries: readonly string[];
  /** Ids of provinces on file; the first is where a place stands whose point is not known. */
  provinces: readonly string[];
  /** Ids of sectors; empty for kinds of entries that have none. */
  sectors: readonly string[];
  /** State of a border crossing. */
  state?: string;
}

/** What the reader has chosen to see. */
export interface MapChoice {
  layers: readonly MapLayer[];
  /** ISO code of a country, id of a province, or nothing. */
  where: string;
  /** Id of a sector, or nothing. */
  sector: string;
}

/** Layers whose entries have sectors; only these are narrowed by one. */
export const layersWithSectors: readonly MapLayer[] = ['clusters', 'smes'];

const isIn = (place: PlaceOnMap, where: string) =>
  where === '' || place.countries.includes(where) || place.provinces.includes(where);

const isOfSector = (place: PlaceOnMap, sector: string) =>
  sector === '' || !layersWithSectors.includes(place.layer) || place.sectors.includes(sector);

/** Whether a place passes the choice of place and sector, whatever the layers. */
export const isWanted = (place: PlaceOnMap, { where, sector }: MapChoice): boolean =>
  isIn(place, where) && isOfSector(place, sector);

/** Whether a place is shown. */
export const isShown = (place: PlaceOnMap, choice: MapChoice): boolean =>
  choice.layers.includes(place.layer) && isWanted(place, choice);

/** Number of places of each layer that the choice of place and sector leaves, for the panel. */
export const countByLayer = (places: readonly PlaceOnMap[], choice: MapChoice): Record<MapLayer, number> => {
  const counts = Object.fromEntries(mapLayers.map((layer) => [layer, 0])) as Record<MapLayer, number>;
  for (const place of places) if (isWanted(place, choice)) counts[place.layer] += 1;
  return counts;
};

const inOrder = (layers: readonly string[]) => mapLayers.filter((layer) => layers.includes(layer));
const isFirst = (layers: readonly MapLayer[]) => inOrder(layers).join() === inOrder(firstLayers).join();

/** The choice that an address states; what it does not know it leaves out. */
export const readChoice = (asked: URLSearchParams): MapChoice => {
  const layers = asked.get('layers');
  return {
    layers: layers === null ? firstLayers : inOrder(layers.split(',')),
    where: asked.get('where') ?? '',
    sector: asked.get('sector') ?? '',
  };
};

/** Writes the choice into an address, the shortest that reads back the same; other values stay. */
export const writeChoice = (asked: URLSearchParams, { layers, where, sector }: MapChoice): void => {
  const values = { layers: isFirst(layers) ? undefined : inOrder(layers).join(','), where, sector };
  for (const [name, value] of Object.entries(values))
    if (value === undefined || (value === '' && name !== 'layers')) asked.delete(name);
    else asked.set(name, value);
};

import type { PlaceOnMap } from './map-choice.ts';

/** A name lettered on the interactive map; those that stand first are placed first. */
export interface MapLabel {
  text: string;
  lang?: string;
  lat: number;
  lon: number;
  kind: 'country' | 'city' | 'province' | 'town';
}

/** A province of the interactive map; its shape comes with the geometry. */
export interface ProvinceOnMap {
  id: string;
  name: string;
  lang?: string;
  /** ISO 3166-1 code. */
  country: string;
  /** Middle of the province. */
  lat: number;
  lon: number;
}

/** A stretch of a route in degrees: a road, a planned one, or one that another route shares. */
export interface RouteLine {
  corridor: string;
  kind: 'road' | 'planned' | 'shared';
  /** Pairs of latitude and longitude. */
  line: [lat: number, lon: number][];
}

/** What the interactive map loads, in the reader's language. */
export interface MapData {
  places: PlaceOnMap[];
  provinces: ProvinceOnMap[];
  labels: MapLabel[];
  routes: RouteLine[];
}

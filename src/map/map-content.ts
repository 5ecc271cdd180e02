/** What a map is told, already in the reader's language; a name without a translation says its own `lang`. */
export interface MapPoint {
  lat: number;
  lon: number;
}

export interface MapProvince {
  id: string;
  name: string;
  lang?: string;
  href: string;
  country: string;
}

export interface MapNode {
  name: string;
  lang?: string;
  kind: 'city' | 'gateway' | 'junction';
  point: MapPoint;
  inDefinition: boolean;
  /** Whether the way from the stop before is only planned; the line is dashed. */
  isPlanned?: boolean;
}

export interface MapCorridor {
  id: string;
  /** Letters on the shield, such as R1; none without. */
  mark?: string;
  nodes: readonly MapNode[];
}

export type GateState = 'open' | 'restricted' | 'closed' | 'unknown';

export interface MapGateway {
  id: string;
  /** Short name for lettering. */
  name: string;
  lang?: string;
  /** Full sentence for the pointer and the screen reader: name, state, date. */
  title: string;
  href: string;
  kind: 'border-crossing' | 'seaport' | 'airport' | 'inland-port' | 'rail';
  state?: GateState;
  point: MapPoint;
}

export interface MapPlace {
  name: string;
  lang?: string;
  title?: string;
  href?: string;
  point: MapPoint;
}

/** Names that the map letters over wide areas, in the reader's language. */
export interface MapNames {
  KH: string;
  TH: string;
  VN: string;
  MM: string;
  LA: string;
  andamanSea: string;
  gulfOfThailand: string;
}

/** What the map of the whole corridor is told. */
export interface CorridorMapInput {
  /** Beginning of every id, so that two maps on a page have none in common. */
  prefix: string;
  title: string;
  names: MapNames;
  provinces: readonly MapProvince[];
  corridors: readonly MapCorridor[];
  gateways: readonly MapGateway[];
}

/** What a map fitted to its subject is told. */
export interface FittedMapInput {
  /** Beginning of every id, so that two maps on a page have none in common. */
  prefix: string;
  title: string;
  /** Id of the province that the map is about, when it is about one. */
  subject?: string;
  names: MapNames;
  provinces: readonly MapProvince[];
  corridors: readonly MapCorridor[];
  gateways: readonly MapGateway[];
  /** Whether to show, dashed, the Vietnamese unit of 1 July 2025 that the subject has become part of. */
  showsUnit2025?: boolean;
  /** Seat of the province. */
  capital?: MapPlace;
  /** Towns beside those of the routes, such as the seats of provinces. */
  towns?: readonly MapPlace[];
  /** Zones and industrial parks, as far as their place is known. */
  zones?: readonly MapPlace[];
  /** The place that the page is about. */
  here?: MapPoint;
}

/** What the map of one province is told. */
export interface ProvinceMapInput extends FittedMapInput {
  /** Id of the province shown. */
  subject: string;
}

/** What the map of a country or of one route is told. */
export interface PlateMapInput extends FittedMapInput {
  /** What the sheet is fitted to; the name tells one fit from another. */
  fit: { name: string; provinces: readonly string[]; points: readonly MapPoint[] };
}

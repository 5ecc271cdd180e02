import type { Language } from '../schema/language.ts';
import type { Localised } from '../schema/localised.ts';
import type { Point } from '../schema/place.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { countriesOf } from './country-of.ts';
import type { MapLayer, PlaceOnMap } from './filters/map-choice.ts';
import type { MapLabel, ProvinceOnMap } from './filters/map-data.ts';
import { gatewayStateOf, lastReported } from './gateway-state.ts';
import { nameIn } from './localised.ts';
import type { MapWords } from './map-content.ts';
import { namesOf, toRow } from './row.ts';
import { isCurrent } from './standing.ts';

type Mapped = 'gateways' | 'zones' | 'clusters' | 'smes' | 'providers';

const layerOfGateway = {
  'border-crossing': 'crossings',
  seaport: 'ports',
  'inland-port': 'ports',
  airport: 'airports',
  rail: 'rail',
} as const satisfies Record<Entry<'gateways'>['data']['kind'], MapLayer>;

/** Where each collection that the map shows has its entries; gates are four layers. */
export const collectionOfLayer: Record<MapLayer, Mapped> = {
  crossings: 'gateways',
  ports: 'gateways',
  airports: 'gateways',
  rail: 'gateways',
  zones: 'zones',
  clusters: 'clusters',
  smes: 'smes',
  providers: 'providers',
};

interface Located {
  layer: MapLayer;
  point?: Point | undefined;
  provinces: readonly string[];
  sectors?: readonly string[];
}

const located = (entry: Entry<Mapped>): Located => {
  switch (entry.collection) {
    case 'gateways': {
      const { data } = entry as Entry<'gateways'>;
      const provinces = data.sides.flatMap(({ province }) => province ?? []);
      return { layer: layerOfGateway[data.kind], point: data.point, provinces };
    }
    case 'zones': {
      const { data } = entry as Entry<'zones'>;
      return { layer: 'zones', point: data.point, provinces: [data.province] };
    }
    case 'clusters': {
      const { data } = entry as Entry<'clusters'>;
      return { layer: 'clusters', provinces: data.provinces, sectors: data.sectors };
    }
    case 'smes': {
      const { data } = entry as Entry<'smes'>;
      return {
        layer: 'smes',
        point: data.place?.point,
        provinces: [data.province],
        sectors: data.sectors,
      };
    }
    case 'providers': {
      const { data } = entry as Entry<'providers'>;
      return { layer: 'providers', point: data.place?.point, provinces: data.provinces };
    }
  }
};

const detailOf = (atlas: Atlas, entry: Entry<Mapped>, words: MapWords, today: string): string => {
  const { detail, meta } = toRow(atlas, entry, words);
  if (entry.collection !== 'gateways') return [detail, meta].filter(Boolean).join(' · ');
  const status = gatewayStateOf((entry as Entry<'gateways'>).data, today)?.status;
  return [lastReported(status, words), meta].filter(Boolean).join(' · ');
};

/** Whether an entry is still in business; closed, merged and withdrawn ones keep their page and leave the map. */
const isActive = (entry: Entry<Mapped>): boolean =>
  entry.collection !== 'smes' || isCurrent((entry as Entry<'smes'>).data);

const byName = (language: Language) => {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a: PlaceOnMap, b: PlaceOnMap) => collator.compare(a.name, b.name) || a.id.localeCompare(b.id);
};

const degrees = (value: number) => Math.round(value * 1e4) / 1e4;

/**
 * Everything that the interactive map can show. A place without a point of its own stands in the middle of its
 * province and says so; one that has neither, such as an office for a whole country, is not on the map. In the order
 * of the names in the reader's language, so that the browser need not sort.
 */
export const mapPlaces = (atlas: Atlas, words: MapWords, today: string): PlaceOnMap[] =>
  (['gateways', 'zones', 'clusters', 'smes', 'providers'] as const)
    .flatMap((collection): Entry<Mapped>[] => entriesOf(atlas, collection))
    .filter(isActive)
    .flatMap((entry): PlaceOnMap[] => {
      const { layer, point, provinces, sectors = [] } = located(entry);
      const at = point ?? atlas.provinces.get(provinces[0] ?? '')?.data.centroid;
      if (!at) return [];
      const detail = detailOf(atlas, entry, words, today);
      const gate = layer === 'crossings' ? (entry as Entry<'gateways'>).data : undefined;
      return [
        {
          layer,
          id: entry.id,
          ...nameIn(namesOf(entry), words.language),
          ...(detail ? { detail } : {}),
          lat: degrees(at.lat),
          lon: degrees(at.lon),
          precision: point?.confidence ?? 'province',
          countries: countriesOf(atlas, entry),
          provinces,
          sectors,
          ...(gate ? { state: gatewayStateOf(gate, today)?.status.state ?? 'unknown' } : {}),
        },
      ];
    })
    .toSorted(byName(words.language));

/** Where the name of a country stands, clear of the provinces on file. */
const countryPlaces = {
  MM: [15.9, 97.6],
  TH: [15.4, 101.6],
  KH: [12.75, 105.1],
  VN: [12.6, 108.2],
  LA: [15.2, 106.3],
} as const;

/** Names of countries, towns on the routes and provinces, each once. */
export const mapLabels = (atlas: Atlas, words: MapWords): MapLabel[] => {
  const label = (names: Localised, kind: MapLabel['kind'], at: { lat: number; lon: number }) => {
    const { name: text, ...lang } = nameIn(names, words.language);
    return {
      text,
      ...lang,
      lat: degrees(at.lat),
      lon: degrees(at.lon),
      kind,
    };
  };
  const countries = Object.entries(countryPlaces).map(([code, [lat, lon]]): MapLabel => ({
    text: words.country(code),
    lat,
    lon,
    kind: 'country',
  }));
  const towns = new Map<string, MapLabel>();
  for (const { data } of atlas.corridors.values())
    for (const node of data.nodes)
      if (node.kind !== 'gateway' && (node.inDefinition || !towns.has(node.names.en)))
        towns.set(node.names.en, label(node.names, node.inDefinition ? 'city' : 'town', node.point));
  const provinces = entriesOf(atlas, 'provinces').map(({ data }) =>
    label(data.names, 'province', data.centroid),
  );
  return [
    ...countries,
    ...[...towns.values()].toSorted((a, b) => a.kind.localeCompare(b.kind)),
    ...provinces,
  ];
};

/** The provinces on file, west to east within each country as the list of provinces has them. */
export const mapProvinceAreas = (atlas: Atlas, words: MapWords): ProvinceOnMap[] =>
  entriesOf(atlas, 'provinces').map(({ id, data }) => ({
    id,
    ...nameIn(data.names, words.language),
    country: data.country,
    lat: degrees(data.centroid.lat),
    lon: degrees(data.centroid.lon),
  }));

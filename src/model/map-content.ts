import type { MapCorridor, MapGateway, MapNames, MapPlace, MapProvince } from '../map/map-content.ts';
import type { Words } from '../words/words.ts';
import { entryAddress } from './address.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { gatewayStateOf, lastReported } from './gateway-state.ts';
import { nameIn } from './localised.ts';

/** Interface texts that maps need. */
export type MapWords = Pick<Words, 'language' | 'say' | 'country' | 'date'>;

/** Names lettered over wide areas. */
export const mapNames = (words: MapWords): MapNames => ({
  KH: words.country('KH'),
  TH: words.country('TH'),
  VN: words.country('VN'),
  MM: words.country('MM'),
  LA: words.country('LA'),
  andamanSea: words.say('map.andaman'),
  gulfOfThailand: words.say('map.gulf'),
});

/** Provinces as the map draws them, each a link. */
export const mapProvinces = (atlas: Atlas, words: MapWords): MapProvince[] =>
  entriesOf(atlas, 'provinces').map(({ id, data }) => ({
    id,
    ...nameIn(data.names, words.language),
    href: entryAddress(words.language, 'provinces', id),
    country: data.country,
  }));

/** Routes as the map draws them. */
export const mapCorridors = (atlas: Atlas, words: MapWords): MapCorridor[] =>
  entriesOf(atlas, 'corridors').map(({ id, data }) => ({
    id,
    mark: data.mark,
    nodes: data.nodes.map((node) => ({
      ...nameIn(node.names, words.language),
      kind: node.kind,
      point: node.point,
      inDefinition: node.inDefinition,
    })),
  }));

/** Gates, ports and airports with a position; the title says the state and its date in words. */
export const mapGateways = (
  atlas: Atlas,
  words: MapWords,
  today: string,
  gateways: Entry<'gateways'>[] = entriesOf(atlas, 'gateways'),
): MapGateway[] =>
  gateways.flatMap(({ id, data }) => {
    if (!data.point) return [];
    const state = gatewayStateOf(data, today)?.status;
    const full = nameIn(data.names, words.language);
    return [
      {
        id,
        name: full.name.split(/ [–-] /)[0] ?? full.name,
        ...(full.lang ? { lang: full.lang } : {}),
        title: `${full.name}. ${words.say(`kind.${data.kind}`)}. ${lastReported(state, words)}`,
        href: entryAddress(words.language, 'gateways', id),
        kind: data.kind,
        state: state?.state ?? 'unknown',
        point: data.point,
      },
    ];
  });

/** Seats of provinces. */
export const mapSeats = (words: MapWords, provinces: readonly Entry<'provinces'>[]): MapPlace[] =>
  provinces.map(({ data: { capital } }) => ({
    ...nameIn(capital.names, words.language),
    point: capital.point,
  }));

/** Zones with a position. */
export const mapZones = (words: MapWords, zones: Entry<'zones'>[]): MapPlace[] =>
  zones.flatMap(({ id, data }) => {
    if (!data.point) return [];
    const name = nameIn(data.names, words.language);
    return [
      { ...name, title: name.name, href: entryAddress(words.language, 'zones', id), point: data.point },
    ];
  });

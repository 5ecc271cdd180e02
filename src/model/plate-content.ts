import type { PlateMapInput } from '../map/map-content.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { gatesOfCorridor } from './corridor-strip.ts';
import { countriesOf } from './country-of.ts';
import { inLanguage } from './localised.ts';
import {
  mapCorridors,
  mapGateways,
  mapNames,
  mapProvinces,
  mapSeats,
  mapZones,
  type MapWords,
} from './map-content.ts';

/** One route on a sheet of its own, with its gates, ports and airports. */
export const routePlate = (
  atlas: Atlas,
  corridor: Entry<'corridors'>,
  words: MapWords,
  today: string,
): PlateMapInput => {
  const { id, data } = corridor;
  return {
    prefix: 'route',
    title: words.say('corridor.mapTitle', { name: inLanguage(data.names, words.language).text }),
    fit: { name: id, provinces: [], points: data.nodes.map(({ point }) => point) },
    names: mapNames(words),
    provinces: mapProvinces(atlas, words),
    corridors: mapCorridors(atlas, words).filter((route) => route.id === id),
    gateways: mapGateways(atlas, words, today, gatesOfCorridor(atlas, corridor)),
  };
};

/** The provinces of a country on file, with routes, gates, zones and neighbours. */
export const countryPlate = (
  atlas: Atlas,
  country: Entry<'countries'>,
  words: MapWords,
  today: string,
): PlateMapInput => {
  const { code, names } = country.data;
  const provinces = entriesOf(atlas, 'provinces').filter(({ data }) => data.country === code);
  const here = <E extends Parameters<typeof countriesOf>[1]>(entries: E[]) =>
    entries.filter((entry) => countriesOf(atlas, entry).includes(code));
  return {
    prefix: 'country',
    title: words.say('corridor.mapTitle', { name: inLanguage(names, words.language).text }),
    fit: { name: country.id, provinces: provinces.map(({ id }) => id), points: [] },
    names: mapNames(words),
    provinces: mapProvinces(atlas, words),
    corridors: mapCorridors(atlas, words),
    gateways: mapGateways(atlas, words, today, here(entriesOf(atlas, 'gateways'))),
    towns: mapSeats(words, provinces),
    zones: mapZones(words, here(entriesOf(atlas, 'zones'))),
  };
};

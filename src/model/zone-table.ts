import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { westToEast } from './country-of.ts';
import type { GateInReach } from './distance.ts';
import { figuresOf, type Figure } from './figures.ts';
import { reachOf, type Origin } from './reach.ts';
import { zoneLand, type ZoneAnswer } from './zone-land.ts';

/** A line of the table of zones. */
export interface ZoneLine {
  zone: Entry<'zones'>;
  province: Entry<'provinces'> | undefined;
  area: Figure | undefined;
  /** Said on a page without a date, when there is no figure. */
  areaNote: ZoneAnswer['notes'][number] | undefined;
  occupants: Figure | undefined;
  crossing: GateInReach | undefined;
  origin: Origin | undefined;
}

const lineOf = (atlas: Atlas, zone: Entry<'zones'>, today: string): ZoneLine => {
  const { answers } = zoneLand(zone, figuresOf(atlas, zone.data.observations, today));
  const answerTo = (topic: ZoneAnswer['topic']) => answers.find((answer) => answer.topic === topic);
  const reach = reachOf(atlas, zone.data, today);
  const area = answerTo('area');
  return {
    zone,
    province: atlas.provinces.get(zone.data.province),
    area: area?.figures[0],
    areaNote: area?.figures[0] ? undefined : area?.notes[0],
    occupants: answerTo('occupants')?.figures[0],
    crossing: reach?.crossing,
    origin: reach?.origin,
  };
};

/** All zones for comparison: countries from west to east, within a country by province. */
export const zoneTable = (atlas: Atlas, today: string): { country: string; lines: ZoneLine[] }[] => {
  const lines = entriesOf(atlas, 'zones')
    .map((zone) => lineOf(atlas, zone, today))
    .toSorted((a, b) => a.zone.data.province.localeCompare(b.zone.data.province));
  const byCountry = Map.groupBy(lines, ({ province }) => province?.data.country);
  return westToEast.map((country) => ({ country, lines: byCountry.get(country) ?? [] }));
};

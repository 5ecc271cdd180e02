import { toProblem, type Entry } from '../entry.ts';
import type { Rule } from '../rule.ts';
import type { ValuePath } from '../../reader/read-problem.ts';

type Box = readonly [south: number, north: number, west: number, east: number];

/** Smallest boxes around the countries with their near islands, rounded outwards to a tenth of a degree. */
const boxes: Readonly<Record<string, Box>> = {
  KH: [9.9, 14.8, 102.3, 107.7],
  TH: [5.6, 20.5, 97.3, 105.7],
  VN: [8.3, 23.5, 102.1, 109.6],
  MM: [9.4, 28.6, 92.1, 101.2],
  LA: [13.9, 22.6, 100, 107.7],
};

const isInside = (lat: number, lon: number, [south, north, west, east]: Box): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

const codesOf = (group: Record<string, unknown>): string[] => {
  const codes = [group['country'], group['code']].filter((code) => typeof code === 'string');
  const provinces = [
    group['province'],
    ...(Array.isArray(group['provinces']) ? (group['provinces'] as unknown[]) : []),
  ];
  for (const province of provinces)
    if (typeof province === 'string') codes.push(province.slice(0, 2).toUpperCase());
  return codes;
};

/** Countries that a point of this entry may lie in: of the nearest group around it that names one. */
const getCountries = (entry: Entry, path: ValuePath): string[] => {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const around = entry.groups.filter(
      (group) => group.path.length === depth && group.path.every((step, i) => step === path[i]),
    );
    const codes = around.flatMap(({ value }) => codesOf(value));
    if (codes.length > 0) return codes;
  }
  const sides = entry.groups.filter(({ path: at }) => at[0] === 'sides' && at.length === 2);
  if (sides.length > 0) return sides.flatMap(({ value }) => codesOf(value));
  const prefix = entry.id.slice(0, 2).toUpperCase();
  return entry.id[2] === '-' && boxes[prefix] !== undefined ? [prefix] : [];
};

/** A point lies in the country it is said to lie in. */
export const pointInCountryRule: Rule = {
  name: 'point-in-country',
  description: 'Points on the map lie in the country of their entry.',
  scope: 'entry',
  check: (entry) =>
    entry.groups.flatMap(({ path, value }) => {
      const { lat, lon } = value;
      if (typeof lat !== 'number' || typeof lon !== 'number') return [];
      const named = getCountries(entry, path);
      const countries = named.length > 0 ? named : Object.keys(boxes);
      const own = countries.map((code) => boxes[code]).filter((box) => box !== undefined);
      if (own.length === 0 || own.some((box) => isInside(lat, lon, box))) return [];
      const exchanged = own.some((box) => isInside(lon, lat, box));
      return [
        toProblem(entry, [...path, 'lat'], {
          rule: 'point-in-country',
          message: exchanged
            ? 'latitude and longitude are exchanged'
            : `the point lies outside ${[...new Set(countries)].join(', ')}`,
          found: `${lat}, ${lon}`,
          fix: exchanged ? `write lat: ${lon} and lon: ${lat}` : 'correct the point or the country',
        }),
      ];
    }),
};

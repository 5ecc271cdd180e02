import { kmOutsideProvince } from '../../map/province-distance.ts';
import type { Content } from '../content.ts';
import { toProblem, type Entry } from '../entry.ts';
import type { Rule } from '../rule.ts';
import { pointInCountryRule } from './point-in-country.ts';

/** Kilometres that a point may lie outside: the shapes are drawn at 1:10 million and gates stand on the line itself. */
const tolerance = 5;
/** Islets and piers lie off the drawn coast. */
const toleranceOfSeaport = 20;

const provincesOf = (value: Record<string, unknown>): string[] => {
  const sides = Array.isArray(value['sides']) ? (value['sides'] as unknown[]) : [];
  return [value, ...sides].flatMap((part) => {
    const province =
      typeof part === 'object' && part !== null && 'province' in part ? part.province : undefined;
    return typeof province === 'string' ? [province] : [];
  });
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const check = (entry: Entry, content: Content) => {
  if (!isRecord(entry.value)) return [];
  // One message is enough for a point in another country.
  if (pointInCountryRule.scope === 'entry' && pointInCountryRule.check(entry, content).length > 0) return [];
  const provinces = provincesOf(entry.value);
  const allowed = entry.value['kind'] === 'seaport' ? toleranceOfSeaport : tolerance;
  return entry.groups.flatMap(({ path, value: { lat, lon } }) => {
    if (typeof lat !== 'number' || typeof lon !== 'number') return [];
    return provinces.flatMap((province) => {
      const km = kmOutsideProvince(province, { lat, lon });
      if (km === undefined || km <= allowed) return [];
      return [
        toProblem(entry, [...path, 'lat'], {
          rule: 'point-in-province',
          message: `the point lies ${Math.round(km)} km outside ${province}`,
          found: `${lat}, ${lon}`,
          fix: 'correct the point or the province',
        }),
      ];
    });
  });
};

/** The point of an entry lies in the province the entry names; a gate lies on the border of both of its provinces. */
export const pointInProvinceRule: Rule = {
  name: 'point-in-province',
  description: 'Points on the map lie in the province of their entry.',
  scope: 'entry',
  check,
};

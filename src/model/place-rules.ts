import type { Rule } from '../schema/country.ts';
import type { Atlas, Entry } from './atlas.ts';
import { zonesOfProvince } from './relations.ts';

/** Topics of the law that an investor in a zone asks about, in the order of the page. */
export const zoneRuleTopics = ['zones', 'incentives', 'land', 'foreign-ownership', 'tax'] as const;

const namesZone = ({ holdsFor }: Rule, { id, data }: Entry<'zones'>): boolean =>
  holdsFor !== undefined &&
  (holdsFor.zones.includes(id) ||
    holdsFor.provinces.includes(data.province) ||
    holdsFor.zoneKinds.includes(data.kind));

/** The rules of a country that bear on a zone: those of the whole country, and those that name it, its province or its kind. Rules of its own come first within a topic. */
export const rulesOfZone = (country: Entry<'countries'>, zone: Entry<'zones'>): Rule[] =>
  zoneRuleTopics.flatMap((topic) =>
    country.data.rules
      .filter((rule) => rule.topic === topic && (rule.holdsFor === undefined || namesZone(rule, zone)))
      .toSorted((a, b) => Number(a.holdsFor === undefined) - Number(b.holdsFor === undefined)),
  );

/** Rules of a country that name a province, or one of its zones or their kind, and do not hold in the whole country. */
export const rulesOfProvince = (atlas: Atlas, country: Entry<'countries'>, province: string): Rule[] => {
  const zones = zonesOfProvince(atlas, province);
  return country.data.rules.filter(
    (rule) => rule.holdsFor?.provinces.includes(province) || zones.some((zone) => namesZone(rule, zone)),
  );
};

/** How many rules of a country hold everywhere in it, by topic; topics without any are left out. */
export const countNationalRules = (
  country: Entry<'countries'>,
  topics: readonly Rule['topic'][],
): { topic: Rule['topic']; count: number }[] =>
  topics.flatMap((topic) => {
    const count = country.data.rules.filter((rule) => rule.topic === topic && !rule.holdsFor).length;
    return count > 0 ? [{ topic, count }] : [];
  });

import type { Rule } from '../schema/country.ts';
import type { Entry } from './atlas.ts';

/** Topics of the law that an investor in a zone asks about, in the order of the page. */
export const zoneRuleTopics = ['zones', 'incentives', 'land', 'foreign-ownership', 'tax'] as const;

const bearsOn = ({ holdsFor }: Rule, { id, data }: Entry<'zones'>): boolean =>
  holdsFor === undefined ||
  holdsFor.zones.includes(id) ||
  holdsFor.provinces.includes(data.province) ||
  holdsFor.zoneKinds.includes(data.kind);

/** The rules of a country that bear on a zone: those of the whole country, and those that name it, its province or its kind. Rules of its own come first within a topic. */
export const rulesOfZone = (country: Entry<'countries'>, zone: Entry<'zones'>): Rule[] =>
  zoneRuleTopics.flatMap((topic) =>
    country.data.rules
      .filter((rule) => rule.topic === topic && bearsOn(rule, zone))
      .toSorted((a, b) => Number(a.holdsFor === undefined) - Number(b.holdsFor === undefined)),
  );

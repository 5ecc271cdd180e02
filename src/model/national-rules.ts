import type { Rule } from '../schema/country.ts';
import type { Entry } from './atlas.ts';
import { hasRunOut } from './rule-term.ts';

/** Topics that decide between two sides of a border; the page of the country has the rest. */
export const sharedTopics = [
  'wages',
  'tax',
  'foreign-ownership',
  'land',
  'incentives',
] as const satisfies Rule['topic'][];

/** Rules of a country on the topics that are set side by side, without those that have run out. */
export const nationalRules = ({ data }: Entry<'countries'>, today: string): Rule[] =>
  data.rules.filter(
    (rule) => (sharedTopics as readonly string[]).includes(rule.topic) && !hasRunOut(rule, today),
  );

import type { Rule } from '../schema/country.ts';
import type { Entry } from './atlas.ts';

/** Topics that decide between two sides of a border; the page of the country has the rest. */
export const sharedTopics = [
  'wages',
  'tax',
  'foreign-ownership',
  'land',
  'incentives',
] as const satisfies Rule['topic'][];

/** Rules of a country on the topics that are set side by side. */
export const nationalRules = ({ data }: Entry<'countries'>): Rule[] =>
  data.rules.filter(({ topic }) => (sharedTopics as readonly string[]).includes(topic));

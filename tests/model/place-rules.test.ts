import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import {
  countNationalRules,
  rulesOfProvince,
  rulesOfZone,
  zoneRuleTopics,
} from '../../src/model/place-rules.ts';
import { ruleTopics } from '../../src/schema/country.ts';
import { realAtlas } from '../atlas.ts';

const titlesFor = (id: string) => {
  const zone = realAtlas.zones.get(id);
  const country = realAtlas.countries.get(id.slice(0, 2));
  if (!zone || !country) throw new Error(`${id} is not on file`);
  return rulesOfZone(country, zone).map(({ title }) => title);
};

test('relief of border zones holds in a border zone of Thailand and not in an estate of Rayong', () => {
  expect(titlesFor('th-trat-sez')).toContain('Border zones: tax holiday');
  expect(titlesFor('th-rayong-smart-park')).not.toContain('Border zones: tax holiday');
  expect(titlesFor('th-rayong-smart-park')).toContain('Eastern Economic Corridor');
  expect(titlesFor('th-trat-sez')).not.toContain('Eastern Economic Corridor');
});

test('the programme of Preah Sihanouk holds there alone, and first', () => {
  expect(titlesFor('kh-ssez')).toContain('Special programme for Preah Sihanouk');
  expect(titlesFor('kh-tai-seng-bavet-sez')).not.toContain('Special programme for Preah Sihanouk');
  const titles = titlesFor('kh-ssez');
  expect(titles.indexOf('Special programme for Preah Sihanouk')).toBeLessThan(titles.indexOf('Tax holiday'));
});

test('a rule of a place that is not on file bears on no zone', () => {
  for (const { id } of entriesOf(realAtlas, 'zones'))
    expect(titlesFor(id)).not.toContain('Relief listed for the former Long An');
});

test('every zone has rules, all of the topics a zone asks about, in their order', () => {
  for (const zone of entriesOf(realAtlas, 'zones')) {
    const country = realAtlas.countries.get(zone.id.slice(0, 2));
    const topics = country ? rulesOfZone(country, zone).map(({ topic }) => topic) : [];
    expect(topics.length, zone.id).toBeGreaterThan(3);
    const order: readonly string[] = zoneRuleTopics;
    expect(topics, zone.id).toEqual(topics.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  }
});

test('a province has the rules that name it or its zones, and none of the whole country', () => {
  const titlesOf = (id: string) => {
    const country = realAtlas.countries.get(id.slice(0, 2));
    return country ? rulesOfProvince(realAtlas, country, id).map(({ title }) => title) : [];
  };
  expect(titlesOf('kh-preah-sihanouk')).toContain('Special programme for Preah Sihanouk');
  expect(titlesOf('kh-kampot')).not.toContain('Special programme for Preah Sihanouk');
  expect(titlesOf('th-trat')).toContain('Border zones: tax holiday');
  expect(titlesOf('th-rayong')).toContain('Eastern Economic Corridor');
  expect(titlesOf('th-rayong')).not.toContain('Border zones: tax holiday');
});

test('national rules and those of places together are all rules of a country', () => {
  for (const country of entriesOf(realAtlas, 'countries')) {
    const national = countNationalRules(country, ruleTopics).reduce((sum, { count }) => sum + count, 0);
    const ofPlaces = country.data.rules.filter(({ holdsFor }) => holdsFor).length;
    expect(national + ofPlaces, country.id).toBe(country.data.rules.length);
  }
});

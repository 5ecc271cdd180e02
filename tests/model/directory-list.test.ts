import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { provincesOf, westToEast } from '../../src/model/country-of.ts';
import {
  directoryCollections,
  directoryEntries,
  directoryGroups,
  listedEntries,
} from '../../src/model/directory-list.ts';
import { inLanguage } from '../../src/model/localised.ts';
import { namesOf } from '../../src/model/row.ts';
import { languages } from '../../src/schema/language.ts';
import { realAtlas } from '../atlas.ts';

describe.each(directoryCollections)('the list of %s', (collection) => {
  const groups = directoryGroups(realAtlas, collection, buildDate, 'en');

  test.each(languages)('holds each listed entry exactly once in %s', (language) => {
    const listed = directoryEntries(directoryGroups(realAtlas, collection, buildDate, language));
    expect(listed.map(({ id }) => id).toSorted()).toEqual(
      listedEntries(realAtlas, collection, buildDate)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('has no empty group', () => {
    for (const { country, provinces } of groups) {
      expect(country).not.toBe('');
      for (const { province, entries } of provinces) expect(entries.length, province).toBeGreaterThan(0);
    }
  });

  test('runs from west to east, each country once, others after them', () => {
    const shown = groups.map(({ country }) => country);
    const ours: readonly string[] = westToEast;
    const others = shown.filter((country) => !ours.includes(country));
    expect(shown).toEqual([...ours.filter((country) => shown.includes(country)), ...others.toSorted()]);
  });

  test('has each province once in its own country, with the entries that name it first', () => {
    for (const { country, provinces } of groups) {
      expect(new Set(provinces.map(({ province }) => province)).size).toBe(provinces.length);
      for (const { province, entries } of provinces) {
        for (const entry of entries) expect(provincesOf(entry.data)[0], entry.id).toBe(province);
        // Of a gate the first side gives the country, and a side outside the provinces on file gives none.
        if (province !== undefined && collection !== 'gateways')
          expect(realAtlas.provinces.get(province)?.data.country, province).toBe(country);
      }
    }
  });

  test.each(languages)('is alphabetical within a province, by the rules of %s', (language) => {
    const collator = new Intl.Collator(language, { numeric: true });
    for (const { provinces } of directoryGroups(realAtlas, collection, buildDate, language))
      for (const { entries } of provinces) {
        const names = entries.map((entry) => inLanguage(namesOf(entry), language).text);
        expect(names).toEqual(names.toSorted(collator.compare));
      }
  });
});

test('a business that has closed, merged or withdrawn leaves the list', () => {
  const [first] = realAtlas.smes.values();
  if (!first) throw new Error('No business on file');
  for (const state of ['closed', 'merged', 'withdrawn'] as const) {
    const gone = { ...first, data: { ...first.data, standing: { state } } };
    const smes = new Map(realAtlas.smes).set(first.id, gone);
    const listed = listedEntries({ ...realAtlas, smes }, 'smes', buildDate);
    expect(listed.map(({ id }) => id)).not.toContain(first.id);
    expect(listed.length).toBe(realAtlas.smes.size - 1);
  }
});

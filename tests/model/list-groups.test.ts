import { expect, test } from 'vitest';
import { groupedCollections, listGroups } from '../../src/model/list-groups.ts';
import { westToEast } from '../../src/model/country-of.ts';
import { realAtlas } from '../atlas.ts';

test.each(groupedCollections)('each of the %s on file stands in exactly one group', (collection) => {
  const listed = listGroups(realAtlas, collection).flatMap(({ provinces }) =>
    provinces.flatMap(({ ids }) => ids),
  );
  expect(listed.toSorted()).toEqual([...realAtlas[collection].keys()].toSorted());
});

test.each(groupedCollections)(
  '%s: the count of a country is what its groups hold, and no group is empty',
  (collection) => {
    for (const { country, count, provinces } of listGroups(realAtlas, collection)) {
      expect(provinces.flatMap(({ ids }) => ids).length, country).toBe(count);
      expect(
        provinces.every(({ ids }) => ids.length > 0),
        country,
      ).toBe(true);
    }
  },
);

test.each(groupedCollections)(
  '%s: countries run from west to east, each once, others after them',
  (collection) => {
    const shown = listGroups(realAtlas, collection).map(({ country }) => country);
    const ours: readonly string[] = westToEast;
    const others = shown.filter((country) => !ours.includes(country));
    expect(shown).toEqual([...ours.filter((country) => shown.includes(country)), ...others.toSorted()]);
    expect(shown).not.toContain('');
  },
);

test.each(groupedCollections)('%s: a province stands in its own country, once, and on file', (collection) => {
  for (const { country, provinces } of listGroups(realAtlas, collection)) {
    const ids = provinces.flatMap(({ province }) => province ?? []);
    expect(new Set(ids).size, country).toBe(ids.length);
    for (const id of ids)
      expect(realAtlas.provinces.get(id)?.data.country, `${collection} ${id}`).toBe(country);
  }
});

test.each(['clusters', 'providers'] as const)(
  '%s of several provinces stand with the one named first',
  (collection) => {
    const groups = listGroups(realAtlas, collection).flatMap(({ provinces }) => provinces);
    for (const [id, { data }] of realAtlas[collection])
      expect(groups.find(({ ids }) => ids.includes(id))?.province, id).toBe(data.provinces[0]);
  },
);

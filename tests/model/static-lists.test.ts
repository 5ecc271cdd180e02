import { describe, expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { directoryEntries, directoryGroups, groupedCollections } from '../../src/model/directory-list.ts';
import { answersOf, facetTable } from '../../src/model/facet-table.ts';
import {
  fewestOfList,
  findList,
  listFacets,
  listPath,
  staticLists,
  type StaticList,
} from '../../src/model/static-lists.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';

const idsOf = ({ pages }: StaticList) =>
  pages.flatMap(({ groups }) => directoryEntries(groups).map(({ id }) => id));

describe.each(languages)('the lists in %s', (language) => {
  const words = wordsOf(language);
  const lists = staticLists(realAtlas, buildDate, words);

  test.each(groupedCollections)('of %s are those of the facets that enough entries answer', (collection) => {
    const { facets } = facetTable(realAtlas, collection, buildDate, words);
    const entries = directoryEntries(directoryGroups(realAtlas, collection, buildDate, language));
    const wanted: readonly string[] = listFacets[collection];
    const expected = facets
      .filter(({ name }) => wanted.includes(name))
      .flatMap(({ name, values }) =>
        values
          .filter(({ rows }) => rows.length >= fewestOfList)
          .map(({ id, rows }) => [`${name} ${id}`, rows.map((row) => entries[row]?.id)] as const),
      );
    const made = lists.filter((list) => list.collection === collection);
    expect(expected.length).toBeGreaterThan(0);
    expect(Object.fromEntries(made.map((list) => [`${list.facet} ${list.value}`, idsOf(list)]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(made.length).toBe(expected.length);
  });

  test('hold on their pages together every entry once, and no page is empty or too long', () => {
    for (const list of lists) {
      const ids = idsOf(list);
      expect(new Set(ids).size, list.title).toBe(ids.length);
      expect(list.size).toBe(ids.length);
      expect(list.size).toBeGreaterThanOrEqual(fewestOfList);
      for (const { groups } of list.pages) {
        expect(directoryEntries(groups).length).toBeGreaterThan(0);
        expect(directoryEntries(groups).length).toBeLessThanOrEqual(100);
      }
    }
  });

  test('have titles that tell them apart and name collection and answer', () => {
    expect(new Set(lists.map(({ title }) => title)).size).toBe(lists.length);
    for (const { title, name, collection } of lists) {
      expect(title).toContain(name.text);
      expect(title).toContain(words.say(`kinds.${collection}`, { count: 2 }));
    }
  });
});

test('the addresses of all pages of all lists differ and are plain ASCII in lower case', () => {
  const lists = staticLists(realAtlas, buildDate, wordsOf('en'));
  const addresses = lists.flatMap((list) => list.pages.map(({ number }) => listPath(list, number).join('/')));
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) expect(address).toMatch(/^[a-z]+\/by\/[a-z]+\/[a-z0-9-]+(\/\d+)?$/u);
});

test('a list begins at the third entry and breaks after a hundred', () => {
  const listOf = (count: number) => {
    const smes = Array.from({ length: count }, (_, index) => fixtureSme(`kh-fixture-${index}`));
    // Another that makes something else: a question that all answer alike is not asked.
    const other = fixtureSme('kh-fixture-other', {
      products: [{ product: 'durian', name: 'Fixture durian' }],
    });
    const atlas = atlasWith([...smes, other], [], true);
    const list = findList(staticLists(atlas, buildDate, wordsOf('en')), {
      collection: 'smes',
      facet: 'product',
      value: 'pepper',
    });
    return list?.pages.map(({ groups }) => directoryEntries(groups).length);
  };
  expect(listOf(2)).toBeUndefined();
  expect(listOf(3)).toEqual([3]);
  expect(listOf(100)).toEqual([100]);
  expect(listOf(101)).toEqual([100, 1]);
  expect(listOf(250)).toEqual([100, 100, 50]);
});

test('every entry stands in the list of each answer it gives that has one, and in no other', () => {
  const lists = staticLists(realAtlas, buildDate, wordsOf('en'));
  for (const list of lists) {
    const holds = new Set(idsOf(list));
    for (const entry of directoryEntries(directoryGroups(realAtlas, list.collection, buildDate, 'en')))
      expect(holds.has(entry.id), `${entry.id} in ${list.title}`).toBe(
        (answersOf(realAtlas, entry, buildDate)[list.facet] ?? []).includes(list.value),
      );
  }
});

import { expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { directoryEntries } from '../../src/model/directory-list.ts';
import { listNeighbours } from '../../src/model/list-neighbours.ts';
import { staticLists, type StaticList } from '../../src/model/static-lists.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

const lists = staticLists(realAtlas, buildDate, wordsOf('en'));
const idsOf = ({ pages }: StaticList) =>
  new Set(pages.flatMap(({ groups }) => directoryEntries(groups).map(({ id }) => id)));
const named = (some: readonly StaticList[]) => some.map(({ facet, value }) => `${facet} ${value}`);
const listOf = (collection: StaticList['collection'], facet: string, value: string) => {
  const found = lists.find(
    (list) => list.collection === collection && list.facet === facet && list.value === value,
  );
  if (!found) throw new Error(`No list of ${collection} by ${facet} ${value}`);
  return found;
};

test('a wider list holds every entry of the list, and a list is narrower than its wider one', () => {
  for (const list of lists) {
    const { wider } = listNeighbours(realAtlas, lists, list);
    if (!wider) continue;
    expect(idsOf(wider).isSupersetOf(idsOf(list)), `${list.title} in ${wider.title}`).toBe(true);
    expect(listNeighbours(realAtlas, lists, wider).narrower).toContain(list);
  }
});

test('a province is part of its country, a sector of the nearest sector above that has a list', () => {
  const neighbours = (list: StaticList) => listNeighbours(realAtlas, lists, list);
  expect(
    named([neighbours(listOf('smes', 'province', 'kh-kampot')).wider].flatMap((one) => one ?? [])),
  ).toEqual(['country KH']);
  expect(
    named([neighbours(listOf('smes', 'sector', 'fruit-growing')).wider].flatMap((one) => one ?? [])),
  ).toEqual(['sector agriculture']);
  expect(named(neighbours(listOf('smes', 'sector', 'agriculture')).narrower)).toContain(
    'sector fruit-growing',
  );
  expect(neighbours(listOf('smes', 'country', 'KH')).wider).toBeUndefined();
});

test('sister lists are those of other collections for the very same answer', () => {
  for (const list of lists)
    for (const sister of listNeighbours(realAtlas, lists, list).sisters) {
      expect(sister.collection).not.toBe(list.collection);
      expect(named([sister])).toEqual(named([list]));
    }
  const { sisters } = listNeighbours(realAtlas, lists, listOf('smes', 'product', 'pepper'));
  expect(sisters).toEqual([listOf('clusters', 'product', 'pepper')]);
});

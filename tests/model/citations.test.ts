import { expect, test } from 'vitest';
import { backlinksOf, citationsOf } from '../../src/model/citations.ts';
import { realAtlas } from '../atlas.ts';

const [first = '', second = '', third = ''] = realAtlas.sources.keys();

test('sources are numbered in reading order, however deep they stand', () => {
  const { list } = citationsOf(realAtlas, [{ notes: [{ sources: [second] }], sources: [first] }], {
    sources: [third],
  });
  expect(list.map(({ number, source }) => [number, source.id])).toEqual([
    [1, second],
    [2, first],
    [3, third],
  ]);
});

test('the same source keeps its number all over the page', () => {
  const citations = citationsOf(realAtlas, { sources: [first, second] }, { sources: [second, third, first] });
  expect(citations.list).toHaveLength(3);
  expect([first, second, third].map(citations.numberOf)).toEqual([1, 2, 3]);
});

test('a source that was not numbered is an error of the page', () => {
  expect(() => citationsOf(realAtlas, { sources: [first] }).numberOf(second)).toThrow(second);
});

test('a page without sources has an empty list', () => {
  expect(citationsOf(realAtlas, undefined, null, 'text', { notes: [] }).list).toEqual([]);
});

test('every source on file leads back to each entry that names it, and to no other', () => {
  for (const source of realAtlas.sources.keys()) {
    for (const { collection, id } of backlinksOf(realAtlas, source)) {
      const entry = realAtlas[collection].get(id);
      expect(JSON.stringify(entry?.data), `${source} < ${collection}/${id}`).toContain(`"${source}"`);
    }
  }
  for (const collection of ['smes', 'provinces', 'gateways', 'clusters', 'zones', 'events'] as const) {
    for (const [id, { data }] of realAtlas[collection]) {
      for (const { source } of citationsOf(realAtlas, data).list) {
        expect(backlinksOf(realAtlas, source.id), `${collection}/${id}`).toContainEqual({ collection, id });
      }
    }
  }
});

test('a source that nothing rests on leads to nothing', () => {
  expect(backlinksOf(realAtlas, 'no-such-source')).toEqual([]);
});

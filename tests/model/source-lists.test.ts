import { expect, test } from 'vitest';
import { sourceLists } from '../../src/model/source-lists.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { realAtlas } from '../atlas.ts';

const lists = sourceLists(realAtlas);

test('each source on file stands on exactly one page of the list', () => {
  const listed = lists.flatMap(({ sources }) => sources.map(({ id }) => id));
  expect(listed.toSorted()).toEqual([...realAtlas.sources.keys()].toSorted());
});

test('every kind of source that is on file has its pages, numbered from one to the last, none empty', () => {
  for (const kind of sourceSchema.shape.kind.options) {
    const pages = lists.filter((list) => list.kind === kind);
    expect(
      pages.map(({ number }) => number),
      kind,
    ).toEqual(pages.map((_, index) => index + 1));
    for (const { of, sources, id, number } of pages) {
      expect([of, id]).toEqual([pages.length, `${kind}-${number}`]);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every(({ data }) => data.kind === kind)).toBe(true);
    }
  }
});

test('no page of the list is too heavy for a phone', () => {
  for (const { id, sources } of lists) expect(sources.length, id).toBeLessThanOrEqual(240);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareQuery,
  comparedCollections,
  mostCompared,
  readCompare,
} from '../../../src/model/filters/compare-state.ts';

const id = fc.stringMatching(/^[a-z]{2}(-[a-z0-9]{1,6}){1,3}$/u);
const all = () => true;

test('an address gives back the choice that was written into it, with its commas readable', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...comparedCollections),
      fc.uniqueArray(id, { maxLength: mostCompared }),
      (collection, ids) => {
        const query = compareQuery(collection, ids);
        expect(query).not.toContain('%');
        expect(readCompare(new URLSearchParams(query), all)).toEqual({
          collection,
          ids,
          unknown: [],
          tooMany: [],
        });
      },
    ),
  );
});

test('every id of an address is shown, or named as not on file or as one too many', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 9 }), fc.func(fc.boolean()), (asked, isOnFile) => {
      const { ids, unknown, tooMany } = readCompare(
        new URLSearchParams({ p: asked.join(',') }),
        (_collection, one) => isOnFile(one),
      );
      expect([...ids, ...unknown, ...tooMany].toSorted()).toEqual([...new Set(asked)].toSorted());
      expect(ids.length).toBeLessThanOrEqual(mostCompared);
      if (tooMany.length > 0) expect(ids.length).toBe(mostCompared);
    }),
  );
});

test('any address reads as a choice, and an empty one as no province', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(comparedCollections).toContain(readCompare(new URLSearchParams(query), all).collection);
    }),
  );
  expect(readCompare(new URLSearchParams(), all)).toEqual({
    collection: 'provinces',
    ids: [],
    unknown: [],
    tooMany: [],
  });
});

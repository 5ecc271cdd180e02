import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoundRows, toFoundRows } from '../../src/search/found-rows.ts';

const ids = fc.uniqueArray(
  fc.stringMatching(/^[1-9a-f][0-9a-f]{5,8}[1-9a-f]$/u).map((end) => `km_${end}`),
  { minLength: 1, maxLength: 60, selector: (id) => id.padEnd(14, '0') },
);

test('every page that is a row is found as that row, and no other page', () => {
  fc.assert(
    fc.property(ids, fc.func(fc.boolean()), (all, isListed) => {
      const rows = all.map((id) => (isListed(id) ? id : undefined));
      const found = new FoundRows(JSON.parse(JSON.stringify(toFoundRows(rows))) as never);
      all.forEach((id, row) => expect(found.get(id)).toBe(isListed(id) ? row : undefined));
    }),
  );
});

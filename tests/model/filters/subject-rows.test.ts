import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FacetEngine } from '../../../src/model/filters/facets.ts';
import { subjectRows } from '../../../src/model/filters/subject-rows.ts';

/** Rows with the one product they make and the one province they lie in. */
const rows = fc.array(
  fc.record({ product: fc.constantFrom('a', 'b', 'c'), province: fc.constantFrom('p', 'q') }),
  {
    maxLength: 60,
  },
);
type Rows = { product: string; province: string }[];

const engineOf = (all: Rows) =>
  new FacetEngine({
    size: all.length,
    groups: [],
    facets: (['product', 'province'] as const).map((name) => ({
      name,
      values: [...new Set(all.map((row) => row[name]))].map((id) => ({
        id,
        rows: all.flatMap((row, index) => (row[name] === id ? [index] : [])),
      })),
    })),
  });
const those = (all: Rows, is: (row: Rows[number]) => boolean) =>
  all.flatMap((row, index) => (is(row) ? [index] : []));
const orNone = (found: number[]) => (found.length > 0 ? found : undefined);

test('makers in the province stand before makers elsewhere, and nobody else is there', () => {
  fc.assert(
    fc.property(
      rows,
      fc.subarray(['a', 'b', 'none'], { minLength: 1 }),
      fc.subarray(['p', 'none']),
      (all, products, provinces) => {
        const makes = ({ product }: Rows[number]) => products.includes(product);
        const isThere = ({ province }: Rows[number]) => provinces.includes(province);
        expect(subjectRows(engineOf(all), { products, provinces })).toEqual(
          orNone([
            ...those(all, (row) => makes(row) && isThere(row)),
            ...those(all, (row) => makes(row) && !isThere(row)),
          ]),
        );
      },
    ),
  );
});

test('a province alone is answered by all that lies in it', () => {
  fc.assert(
    fc.property(rows, (all) => {
      expect(subjectRows(engineOf(all), { products: [], provinces: ['q'] })).toEqual(
        orNone(those(all, ({ province }) => province === 'q')),
      );
    }),
  );
});

test('a list that does not ask for products or provinces has no answer', () => {
  const engine = new FacetEngine({ size: 3, groups: [], facets: [] });
  expect(subjectRows(engine, { products: ['a'], provinces: [] })).toBeUndefined();
  expect(subjectRows(engine, { products: [], provinces: ['p'] })).toBeUndefined();
  expect(subjectRows(engine, { products: [], provinces: [] })).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFacetFile, toFacetFile } from '../../../src/model/filters/facet-file.ts';
import { FacetEngine, type FacetChoice, type FacetTable } from '../../../src/model/filters/facets.ts';

/** Rows with the values they have of each facet; the table is made of them, and so is the slow answer. */
type Row = Record<string, string[]>;
const names = ['country', 'product', 'kind'];
const values = ['a', 'b', 'c', 'd'];

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    country: fc.subarray(values, { maxLength: 1 }),
    product: fc.subarray(values),
    kind: fc.subarray(values, { maxLength: 2 }),
  }),
  { maxLength: 90 },
);
const choices: fc.Arbitrary<FacetChoice> = fc.record({
  country: fc.subarray([...values, 'unknown']),
  product: fc.subarray(values),
  kind: fc.subarray(values),
});

const tableOf = (all: Row[]): FacetTable => ({
  size: all.length,
  groups: [],
  facets: names.map((name) => ({
    name,
    values: values.map((id) => ({
      id,
      rows: all.flatMap((row, index) => (row[name]?.includes(id) ? [index] : [])),
    })),
  })),
});

const passes = (row: Row, choice: FacetChoice) =>
  names.every((name) => {
    const chosen = choice[name] ?? [];
    return chosen.length === 0 || chosen.some((value) => row[name]?.includes(value));
  });

test('bit sets leave the same rows as looking at every one', () => {
  fc.assert(
    fc.property(rows, choices, (all, choice) => {
      const found = new FacetEngine(tableOf(all)).narrow(choice).rows;
      expect(found).toEqual(all.flatMap((row, index) => (passes(row, choice) ? [index] : [])));
    }),
  );
});

test('the count of a value is what choosing it alone in its facet would leave', () => {
  fc.assert(
    fc.property(rows, choices, (all, choice) => {
      const { counts } = new FacetEngine(tableOf(all)).narrow(choice);
      for (const name of names)
        for (const value of values)
          expect(counts[name]?.[value]).toBe(
            all.filter((row) => passes(row, { ...choice, [name]: [value] })).length,
          );
    }),
  );
});

test('rows that a search has found are narrowed as if there were no others', () => {
  fc.assert(
    fc.property(rows, choices, fc.func(fc.boolean()), (all, choice, isFound) => {
      const within = all.flatMap((_, index) => (isFound(index) ? [index] : []));
      const found = new FacetEngine(tableOf(all)).narrow(choice, within);
      expect(found.rows).toEqual(within.filter((index) => passes(all[index] ?? {}, choice)));
    }),
  );
});

test('the facet to drop is one whose removal leaves most', () => {
  fc.assert(
    fc.property(rows, choices, (all, choice) => {
      const left = (name: string) => all.filter((row) => passes(row, { ...choice, [name]: [] })).length;
      const chosen = names.filter((name) => (choice[name] ?? []).length > 0);
      const most = Math.max(0, ...chosen.map(left));
      const best = new FacetEngine(tableOf(all)).bestToDrop(choice);
      expect(best?.rows ?? 0).toBe(most);
      if (best) expect(left(best.name)).toBe(most);
    }),
  );
});

test('a table comes out of its file as it went in', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const file = JSON.stringify(toFacetFile(tableOf(all)));
      expect(readFacetFile(JSON.parse(file) as never)).toEqual(tableOf(all));
    }),
  );
});

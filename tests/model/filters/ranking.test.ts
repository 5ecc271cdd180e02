import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  leastCoverage,
  rank,
  readWeights,
  turningPoints,
  weightSteps,
  writeWeights,
  type RankedIndicator,
  type Weights,
} from '../../../src/model/filters/ranking.ts';

const ids = ['a', 'b', 'c'];
const places = 6;
const tables: fc.Arbitrary<RankedIndicator[]> = fc
  .tuple(
    ...ids.map(() =>
      fc.array(fc.option(fc.integer({ min: -50, max: 1000 })), { minLength: places, maxLength: places }),
    ),
  )
  .map((columns) => columns.map((values, index) => ({ id: ids[index] ?? '', values })));
const weightings: fc.Arbitrary<Weights> = fc.record({
  a: fc.constantFrom(...weightSteps),
  b: fc.constantFrom(...weightSteps),
  c: fc.constantFrom(...weightSteps),
});

/** Score and coverage of one place, worked out by hand for that place alone. */
const slowly = (table: readonly RankedIndicator[], weights: Weights, place: number) => {
  const total = ids.reduce((sum, id) => sum + Math.abs(weights[id] ?? 0), 0);
  const parts = table.flatMap(({ id, values }) => {
    const weight = weights[id] ?? 0;
    const own = values[place];
    if (weight === 0 || own === null || own === undefined) return [];
    const known = values.filter((value) => value !== null);
    const span = Math.max(...known) - Math.min(...known);
    const share = span === 0 ? 0.5 : (own - Math.min(...known)) / span;
    return [{ size: Math.abs(weight), part: weight > 0 ? share : 1 - share }];
  });
  const size = parts.reduce((sum, each) => sum + each.size, 0);
  return {
    coverage: total === 0 ? 0 : size / total,
    score: size === 0 ? 0 : parts.reduce((sum, each) => sum + each.size * each.part, 0) / size,
  };
};

test('every place has the score and the coverage that one works out by hand, and stands in their order', () => {
  fc.assert(
    fc.property(tables, weightings, (table, weights) => {
      const { ranked, unranked } = rank(table, weights);
      expect([...ranked, ...unranked].map(({ index }) => index).toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
      for (const { index, score, coverage } of [...ranked, ...unranked]) {
        const expected = slowly(table, weights, index);
        expect(score).toBeCloseTo(expected.score, 9);
        expect(coverage).toBeCloseTo(expected.coverage, 9);
      }
      for (const { coverage } of ranked) expect(coverage).toBeGreaterThanOrEqual(leastCoverage);
      for (const { coverage } of unranked) expect(coverage).toBeLessThan(leastCoverage);
      expect(ranked.map(({ score }) => score)).toEqual(
        ranked.map(({ score }) => score).toSorted((a, b) => b - a),
      );
    }),
  );
});

test('a missing value is not a zero: a place that lacks it scores as if nobody had asked', () => {
  const table: RankedIndicator[] = [
    { id: 'a', values: [10, 10, 0] },
    { id: 'b', values: [null, 0, 100] },
  ];
  const [first] = rank(table, { a: 1, b: 1 }).ranked;
  expect(first).toEqual({ index: 0, score: 1, coverage: 0.5 });
});

test('turning all weights round turns the order round', () => {
  fc.assert(
    fc.property(tables, weightings, (table, weights) => {
      const turned = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, -weight]));
      for (const { index, score } of rank(table, weights).ranked) {
        const other = rank(table, turned).ranked.find((each) => each.index === index);
        expect(other?.score).toBeCloseTo(1 - score, 9);
      }
    }),
  );
});

test('at a turning point another place is first, and nowhere nearer', () => {
  fc.assert(
    fc.property(tables, weightings, (table, weights) => {
      const leader = rank(table, weights).ranked[0]?.index;
      for (const { id, weight, index } of turningPoints(table, weights)) {
        const now = weights[id] ?? 0;
        const firstAt = (size: number) =>
          rank(table, { ...weights, [id]: Math.sign(now) * size }).ranked[0]?.index;
        expect(firstAt(weight)).toBe(index);
        expect(index).not.toBe(leader);
        const far = Math.abs(Math.abs(now) - weight);
        for (let tenth = 1; tenth < Math.round(far * 10); tenth += 1)
          for (const size of [Math.abs(now) - tenth / 10, Math.abs(now) + tenth / 10])
            if (size >= 0 && size <= 3)
              expect([leader, undefined]).toContain(firstAt(Math.round(size * 10) / 10));
      }
    }),
    { numRuns: 60 },
  );
});

test('an address gives back the weights that were written into it, and nothing it does not know', () => {
  fc.assert(
    fc.property(weightings, (weights) => {
      const meant = Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== 0));
      expect(readWeights(writeWeights(weights), ids)).toEqual(meant);
    }),
  );
  expect(readWeights('a:2,z:1,b:9,c:0,a', ids)).toEqual({ a: 2 });
  expect(readWeights(null, ids)).toEqual({});
});

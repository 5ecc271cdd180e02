import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { combinedCapacity, type CombinedCapacity } from '../../src/model/combined-capacity.ts';
import { spanOf } from '../../src/model/period.ts';
import { membersOfCluster } from '../../src/model/relations.ts';
import { realAtlas } from '../atlas.ts';
import { fixtureSme } from '../sme-fixture.ts';

const sources = ['laplantation-usa'];
const units = ['tonnes-year', 'tonnes-month', 'tonnes-day'];
const products = ['pepper', 'sea-salt'];

/** A member that says what it can make, or says nothing. */
const aMember = fc.record({
  product: fc.constantFrom(...products),
  unit: fc.constantFrom(...units),
  value: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  year: fc.integer({ min: 2000, max: 2026 }),
  asFigure: fc.boolean(),
});
type Member = typeof aMember extends fc.Arbitrary<infer T> ? T : never;

const toSme = ({ product, unit, value, year, asFigure }: Member, index: number) => {
  const amount = value === undefined ? undefined : { value, unit, period: String(year), sources };
  return fixtureSme(`kh-fixture-${index}`, {
    products: [{ product, name: 'Fixture', ...(amount && !asFigure ? { capacity: amount } : {}) }],
    observations:
      amount && asFigure ? [{ indicator: 'capacity', product, confidence: 'sourced', ...amount }] : [],
  });
};
const keyOf = ({ product, unit, scope }: CombinedCapacity) => [product.id, unit, scope ?? ''].join('|');
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('what members can make together', () => {
  test('is the sum by product and unit, never across, whichever way each said it', () => {
    fc.assert(
      fc.property(fc.array(aMember, { maxLength: 12 }), (members) => {
        const told = members.filter(({ value }) => value !== undefined);
        const expected = Map.groupBy(told, ({ product, unit }) => `${product}|${unit}|`);
        const found = combinedCapacity(realAtlas, members.map(toSme));
        expect(found.map(keyOf)).toEqual([...expected.keys()].toSorted());
        for (const capacity of found) {
          const alike = expected.get(keyOf(capacity)) ?? [];
          expect(capacity.value).toBe(sum(alike.map(({ value = 0 }) => value)));
          expect(capacity.givenBy).toHaveLength(alike.length);
          const years = alike.map(({ year }) => year);
          expect(spanOf(capacity.period)).toEqual({
            first: `${Math.min(...years)}-01-01`,
            last: `${Math.max(...years)}-12-31`,
          });
        }
      }),
    );
  });

  test('does not change with the order of the members', () => {
    fc.assert(
      fc.property(fc.array(aMember, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (members, keys) => {
        const smes = members.map(toSme);
        const shuffled = smes
          .map((sme) => ({ sme, key: Number(keys.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ sme }) => sme);
        expect(combinedCapacity(realAtlas, shuffled)).toEqual(combinedCapacity(realAtlas, smes));
      }),
    );
  });

  const figure = (value: number, more = {}) => ({
    indicator: 'capacity',
    product: 'pepper',
    value,
    unit: 'items',
    period: '2020',
    confidence: 'sourced' as const,
    sources,
    ...more,
  });
  const of = (...observations: ReturnType<typeof figure>[]) =>
    combinedCapacity(realAtlas, [fixtureSme('kh-fixture', { observations })]).map(({ value, scope }) => [
      value,
      scope,
    ]);

  test('takes the newest of several years, and keeps apart what counts different things', () => {
    expect(of(figure(5, { period: '2019' }), figure(7), figure(6, { period: '2018' }))).toEqual([
      [7, undefined],
    ]);
    expect(of(figure(5, { scope: 'barrels' }), figure(7, { scope: 'vats' }))).toEqual([
      [5, 'barrels'],
      [7, 'vats'],
    ]);
  });

  test('leaves out what is not verified and what names no product', () => {
    expect(of(figure(5, { confidence: 'recalled' }), figure(7, { product: undefined }))).toEqual([]);
  });

  test('is nothing when no member gave one', () => {
    expect(combinedCapacity(realAtlas, [fixtureSme('kh-a'), fixtureSme('kh-b')])).toEqual([]);
    expect(combinedCapacity(realAtlas, [])).toEqual([]);
  });

  test.each(entriesOf(realAtlas, 'clusters'))('of $id comes from its members alone', (cluster) => {
    const members = membersOfCluster(realAtlas, cluster);
    for (const { givenBy, value } of combinedCapacity(realAtlas, members)) {
      expect(members.map(({ id }) => id)).toEqual(expect.arrayContaining(givenBy));
      expect(value).toBeGreaterThan(0);
    }
  });
});

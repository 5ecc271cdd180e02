import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findChange } from '../../src/history/entry-change.ts';
import { isSame } from '../../src/history/plain-value.ts';
import { readYaml } from '../../src/reader/yaml-text.ts';
import { factCollections } from '../../src/schema/collections.ts';
import { toEntryText } from '../../src/writer/entry-text.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { realAtlas } from '../atlas.ts';

test.each([
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: 1 }, { a: '1' }],
  [{ a: 1, b: [] }, { a: 1 }],
  [{ a: 1, b: { c: null } }, { a: 1 }],
  [{ a: ' x ' }, { a: 'x' }],
])('%o says the same as %o', (a, b) => {
  expect(isSame(a, b)).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: ['x', 'y'] }, { a: ['y', 'x'] }],
  [{ a: 'x' }, {}],
])('%o does not say the same as %o', (a, b) => {
  expect(isSame(a, b)).toBe(false);
});

test('however the writer of entries spells a business, nothing in it has changed', () => {
  for (const { data } of entriesOf(realAtlas, 'smes'))
    expect(findChange(data, readYaml(toEntryText(factCollections.smes.schema, data)).value)).toBeUndefined();
});

test('a person may come and go without a word', () => {
  expect(findChange({ names: 'x' }, { names: 'x', person: { name: 'Fixture Person' } })).toBeUndefined();
});

test('any two versions, whatever they hold, give a change without a throw, and the same gives none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(findChange(a, a)).toBeUndefined();
      const change = findChange({ observations: a }, { observations: b });
      expect(change === undefined).toBe(isSame({ observations: a }, { observations: b }));
    }),
  );
});

test('a figure whose year once stood without quotes is told like any other', () => {
  const figure = { indicator: 'employees', unit: 'persons', sources: ['fixture'] };
  const was = { observations: [{ ...figure, value: 40, period: 2024 }] };
  const now = { observations: [{ ...figure, value: 45, period: '2025' }] };
  expect(findChange(was, now)?.figures).toMatchObject([
    { was: { value: 40, period: '2024' }, now: { value: 45, period: '2025' } },
  ]);
});

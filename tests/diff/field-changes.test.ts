import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldChanges } from '../../src/diff/field-changes.ts';
import { toPhrase } from '../../src/diff/phrase.ts';
import { smeSchema } from '../../src/schema/sme.ts';
import { countrySchema } from '../../src/schema/country.ts';
import { realAtlas } from '../atlas.ts';
import { factCollections, type FactCollection } from '../../src/schema/collections.ts';
import { around } from './surroundings.ts';

const figure = {
  indicator: 'employees',
  value: 40,
  unit: 'workers',
  period: '2025',
  sources: ['old-page'],
  confidence: 'sourced',
};
const changesOf = (was: object, now: object, schema: typeof smeSchema | typeof countrySchema = smeSchema) =>
  fieldChanges({ path: [], schema }, was as never, now as never, around);
const figures = (was: object[], now: object[]) =>
  changesOf({ observations: was }, { observations: now }).map((change) => ({
    line: toPhrase(change),
    warnings: change.warnings,
  }));

test('a changed figure tells both amounts, the source, the period and the confidence', () => {
  const now = { ...figure, value: 55, period: '2026', sources: ['new-page'], confidence: 'verified' };
  expect(figures([{ ...figure, period: '2025' }], [now])).toEqual([
    {
      line: 'Employees 40 workers → 55 workers · source changed: new is new-page · period 2025 → 2026 · confidence sourced → verified',
      warnings: [],
    },
  ]);
});

test('a figure added beside an older one is added, and compared with it', () => {
  expect(figures([figure], [figure, { ...figure, value: 90, period: '2026' }])).toEqual([
    {
      line: 'Employees + 90 workers (2026) · source old-page · confidence sourced',
      warnings: ['outlier: 2.3 times apart from 40 workers (2025); more than 2 times asks for a second look'],
    },
  ]);
});

test.each([
  ['twice as much is no outlier', 80, []],
  ['half as much is no outlier', 20, []],
  ['a little more than twice is one', 81, ['outlier']],
  ['a little less than half is one', 19, ['outlier']],
])('%s', (_, value, kinds) => {
  const [change] = figures([figure], [figure, { ...figure, value, period: '2026' }]);
  expect(change?.warnings.map((warning) => warning.split(':')[0])).toEqual(kinds);
});

test('a figure is compared with its own series only', () => {
  const others = [
    { ...figure, scope: 'women' },
    { ...figure, unit: 'tonnes' },
    { ...figure, indicator: 'members' },
    { ...figure, product: 'rice' },
  ];
  expect(figures(others, [...others, { ...figure, value: 900, period: '2026' }])[0]?.warnings).toEqual([]);
});

test('a figure past its shelf life is pointed out', () => {
  expect(figures([], [{ ...figure, period: '2023' }])[0]?.warnings).toEqual([
    'older than its shelf life: 34 months since the time it speaks of, 24 allowed',
  ]);
});

test('another value for the same time from the same source is pointed out', () => {
  expect(figures([figure], [{ ...figure, value: 41 }])).toEqual([
    {
      line: 'Employees 40 workers → 41 workers · same source',
      warnings: ['another value for the same time from the same source: was it a slip?'],
    },
  ]);
});

test('another unit and an older figure in place of a newer one are pointed out', () => {
  expect(figures([figure], [{ ...figure, unit: 'tonnes', period: '2024-12' }])[0]?.warnings).toEqual([
    'another unit: compare the two amounts',
    'an older figure takes the place of a newer one',
  ]);
});

test('items are found by what identifies them, wherever they stand', () => {
  const step = (key: string, title: string) => ({ key, title, documents: [], fees: [] });
  const before = { steps: [step('name', 'Ask for the name'), step('tax', 'Register for tax')] };
  const after = { steps: [step('bank', 'Open an account'), step('tax', 'Register with the tax office')] };
  expect(changesOf(before, after, countrySchema).map(toPhrase)).toEqual([
    'steps “Open an account” added',
    'steps “Register for tax” · title Register for tax → Register with the tax office',
    'steps “Ask for the name” removed',
  ]);
});

test('a claim is found by its words when it was reworded', () => {
  const claim = (text: string) => ({ text, sources: ['old-page'], confidence: 'sourced' });
  expect(
    changesOf(
      { notes: [claim('It sells dried mango to Japan.'), claim('It has a dryer.')] },
      { notes: [claim('It has a dryer.'), claim('It sells dried mango to Korea.')] },
    ).map(toPhrase),
  ).toEqual([
    'notes “It sells dried mango to Japan.” · text It sells dried mango to Japan. → It sells dried mango to Korea.',
  ]);
});

test('single values, lists and groups are told in words', () => {
  const was = {
    names: { en: 'Alpha' },
    province: 'kh-pailin',
    exportMarkets: ['JP', 'KR'],
    contact: { phone: '+855 1' },
  };
  const now = {
    names: { en: 'Alpha', km: 'អាល់ហ្វា' },
    province: 'kh-battambang',
    exportMarkets: ['KR', 'US'],
    contact: {},
  };
  expect(changesOf(was, now).map(toPhrase)).toEqual([
    'names km + អាល់ហ្វា',
    'province Pailin → Battambang',
    'export markets JP → US',
    'contact phone − +855 1',
  ]);
});

test('another order of a list says so and nothing more', () => {
  expect(changesOf({ exportMarkets: ['JP', 'KR'] }, { exportMarkets: ['KR', 'JP'] }).map(toPhrase)).toEqual([
    'export markets · only the order',
  ]);
});

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
};

test('no entry on file differs from itself, nor in more than order when it is turned upside down', () => {
  const told = (Object.keys(factCollections) as FactCollection[]).flatMap((collection) =>
    [...realAtlas[collection].values()].flatMap(({ id, data }) => {
      const { schema } = factCollections[collection];
      const field = { path: [], schema };
      expect(fieldChanges(field, data as never, structuredClone(data) as never, around)).toEqual([]);
      return fieldChanges(field, data as never, shuffled(data) as never, around).flatMap(
        ({ label, was, now, how, notes }) =>
          was === undefined &&
          now === undefined &&
          how === 'changed' &&
          notes.every((note) => note.endsWith('only the order'))
            ? []
            : [`${collection}/${id} ${label}`],
      );
    }),
  );
  expect(told).toEqual([]);
});

test('any two values are compared without a fault, and what is the same is never told', () => {
  const some = fc.oneof(fc.constant(figure), fc.jsonValue(), fc.array(fc.jsonValue()));
  const entry = fc.record(
    { observations: some, notes: some, names: some, products: some, standing: some, ['__proto__x']: some },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(entry, entry, (was, now) => {
      expect(changesOf(was, was)).toEqual([]);
      for (const change of changesOf(was, now)) expect(toPhrase(change)).not.toBe('');
    }),
  );
});

test('what is said of a named person is never repeated, whether it comes, changes or goes', () => {
  const person = {
    name: 'Fixture Person',
    consent: { date: '2026-01-01', until: '2027-01-01', fields: ['name'] },
  };
  const other = { ...person, name: 'Another Fixture', role: 'Fixture Role' };
  for (const [was, now] of [
    [{}, { person }],
    [{ person }, { person: other }],
    [{ person: other }, {}],
  ] as const) {
    const changes = changesOf(was, now);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ field }) => field.startsWith('person'))).toBe(true);
    expect(JSON.stringify(changes)).not.toMatch(/Fixture|2026|2027/u);
  }
});

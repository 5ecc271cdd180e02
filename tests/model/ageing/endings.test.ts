import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOf } from '../../../src/model/age.ts';
import { endingKinds, type EndingKind } from '../../../src/model/ageing/ending.ts';
import { endingsOf, endsWithin, hasEnded, type EntryEnding } from '../../../src/model/ageing/endings.ts';
import { keyOf, type Atlas, type Entry } from '../../../src/model/atlas.ts';
import { certificateState } from '../../../src/model/certificate-state.ts';
import { isOver } from '../../../src/model/event-time.ts';
import { figuresOf } from '../../../src/model/figures.ts';
import { gatewayStateOf } from '../../../src/model/gateway-state.ts';
import { noticeStanding } from '../../../src/model/notice-standing.ts';
import { daysAfter } from '../../../src/model/period.ts';
import { personShown } from '../../../src/model/person-shown.ts';
import { hasRunOut } from '../../../src/model/rule-term.ts';
import { standingOf } from '../../../src/model/standing.ts';
import type { FactCollection } from '../../../src/schema/collections.ts';
import { countrySchema } from '../../../src/schema/country.ts';
import { eventSchema } from '../../../src/schema/event.ts';
import { gatewaySchema } from '../../../src/schema/gateway.ts';
import { sourceSchema } from '../../../src/schema/source.ts';
import { emptyAtlas, realAtlas } from '../../atlas.ts';
import { fixtureNotice } from '../../opportunity-fixture.ts';
import { fixtureSme } from '../../sme-fixture.ts';

const told = { sources: ['fixture-source'], confidence: 'sourced' as const };

const source = (accessed: string): Entry<'sources'> => ({
  id: 'fixture-source',
  collection: 'sources',
  data: sourceSchema.parse({
    title: 'Fixture source',
    publisher: 'Fixture',
    accessed,
    kind: 'reference',
    read: 'full',
  }),
});

const atlasOf = (...entries: Entry<FactCollection>[]): Atlas => {
  const atlas = emptyAtlas() as Record<FactCollection, Map<string, unknown>>;
  for (const entry of entries) atlas[entry.collection].set(entry.id, entry);
  const employees = realAtlas.indicators.get('employees');
  if (employees) atlas.indicators.set(employees.id, employees);
  return atlas as unknown as Atlas;
};

const sme = (more: Parameters<typeof fixtureSme>[1]) =>
  fixtureSme('a', { sources: ['fixture-source'], ...more });
const event: Entry<'events'> = {
  id: 'a',
  collection: 'events',
  data: eventSchema.parse({
    names: { en: 'Fixture fair' },
    kind: 'trade-fair',
    start: '2026-05',
    end: '2026-06',
    ...told,
  }),
};
const gate: Entry<'gateways'> = {
  id: 'a',
  collection: 'gateways',
  data: gatewaySchema.parse({
    names: { en: 'Fixture gate' },
    kind: 'border-crossing',
    sides: [{ names: { en: 'Fixture side' }, country: 'KH' }],
    status: [
      { state: 'closed', from: '2026-01-01', text: 'Closed.', ...told },
      { state: 'open', from: '2026-04-01', text: 'Open again.', ...told },
    ],
    ...told,
  }),
};
const realCountry = realAtlas.countries.get('kh');
const country: Entry<'countries'> = {
  id: 'kh',
  collection: 'countries',
  data: countrySchema.parse({
    ...realCountry?.data,
    observations: [],
    steps: [],
    searched: [],
    history: [],
    rules: [{ topic: 'tax', title: 'Fixture relief', text: 'A relief.', until: '2026-06', ...told }],
  }),
};
const figure = {
  indicator: 'employees',
  value: 7,
  unit: 'people',
  period: '2024',
  ...told,
};
const consent = { date: '2025-07-01', until: '2026-06-30', reference: 'FIXTURE-1', fields: ['name'] };
const shelf = realAtlas.indicators.get('employees')?.data.shelfLifeMonths ?? 0;

/** One entry for each kind, its last day, and what the site makes of it on a day: whether it still counts. */
const cases: Record<EndingKind, { atlas: Atlas; last: string; counts: (today: string) => boolean }> = {
  figure: {
    atlas: atlasOf(sme({ observations: [figure] })),
    last: '2027-01-30',
    counts: (today) => ageOf(figure.period, shelf, today).state !== 'stale',
  },
  gate: {
    atlas: atlasOf(gate),
    last: '2026-06-30',
    counts: (today) => gatewayStateOf(gate.data, today)?.stale === false,
  },
  confirmation: {
    atlas: atlasOf(sme({ standing: { state: 'confirmed-by-mi', on: '2025-06-30' } })),
    last: '2026-06-30',
    counts: (today) =>
      standingOf({ state: 'confirmed-by-mi', on: '2025-06-30' }, today).state === 'confirmed-by-mi',
  },
  entry: {
    atlas: atlasOf(sme({}), source('2025-06-30')),
    last: '2026-07-29',
    counts: (today) => ageOf('2025-06-30', 12, today).state !== 'stale',
  },
  certificate: {
    atlas: atlasOf(
      sme({ certificates: [{ certificate: 'haccp', until: '2026-06', sources: told.sources }] }),
    ),
    last: '2026-06-30',
    counts: (today) => certificateState({ until: '2026-06' }, 'food-safety', today) === 'valid',
  },
  offer: {
    atlas: atlasOf(fixtureNotice('a', { issued: '2026-01-01', expires: '2026-06-30' })),
    last: '2026-06-30',
    counts: (today) =>
      noticeStanding(
        emptyAtlas(),
        fixtureNotice('a', { issued: '2026-01-01', expires: '2026-06-30' }).data,
        today,
      ) === 'open',
  },
  event: { atlas: atlasOf(event), last: '2026-06-30', counts: (today) => !isOver(event.data, today) },
  rule: {
    atlas: atlasOf(country),
    last: '2026-06-30',
    counts: (today) => !hasRunOut({ until: '2026-06' }, today),
  },
  consent: {
    atlas: atlasOf(sme({ person: { name: 'Fixture Person', consent } })),
    last: '2026-06-30',
    counts: (today) => personShown({ name: 'Fixture Person', consent }, today) !== undefined,
  },
  source: {
    atlas: atlasOf(source('2023-06-30')),
    last: '2026-07-29',
    counts: (today) => ageOf('2023-06-30', 36, today).state !== 'stale',
  },
};

const findEnding = (atlas: Atlas, kind: EndingKind, today: string): EntryEnding | undefined =>
  endingsOf(atlas, today).find((ending) => ending.kind === kind);

describe.each(endingKinds)('%s', (kind) => {
  const { atlas, last, counts } = cases[kind];

  test.each([
    ['the day before its last', -1, false],
    ['its last day', 0, false],
    ['the day after', 1, true],
  ])('on %s the record and the site agree', (_, days, ended) => {
    const today = daysAfter(last, days);
    const ending = findEnding(atlas, kind, today);
    expect(ending?.last).toBe(last);
    expect(ending && hasEnded(ending, today)).toBe(ended);
    expect(counts(today)).toBe(!ended);
  });

  test('it is told ahead from as many days before as are asked, and no longer once it has run out', () => {
    const ending = findEnding(atlas, kind, last);
    if (!ending) throw new Error(`no end of kind ${kind}`);
    expect(endsWithin(ending, 60, daysAfter(last, -61))).toBe(false);
    expect(endsWithin(ending, 60, daysAfter(last, -60))).toBe(true);
    expect(endsWithin(ending, 60, last)).toBe(true);
    expect(endsWithin(ending, 60, daysAfter(last, 1))).toBe(false);
  });

  test('its path leads to something in the entry', () => {
    const ending = findEnding(atlas, kind, last);
    const found = ending?.path.reduce<unknown>(
      (at, step) => (at as Record<string | number, unknown>)[step],
      ending.entry.data,
    );
    expect(found).toBeDefined();
  });
});

test('what is over, gone or merged is not asked for again', () => {
  const gone = sme({
    standing: { state: 'closed', on: '2026-01-01' },
    observations: [figure],
    certificates: [{ certificate: 'haccp', until: '2026-06', sources: told.sources }],
  });
  expect(endingsOf(atlasOf(gone, source('2020-01-01')), '2026-11-26').map(({ kind }) => kind)).toEqual([
    'source',
  ]);
  for (const { entry, kind } of endingsOf(realAtlas, '2026-11-26').filter(
    ({ kind: each }) => each === 'figure',
  )) {
    expect(['events', 'programmes'], keyOf(entry)).not.toContain(entry.collection);
    if (entry.collection === 'provinces')
      expect((entry as Entry<'provinces'>).data.validity?.mergedInto, kind).toBeUndefined();
  }
});

test('only the newest figure of a series can run out', () => {
  const atlas = atlasOf(sme({ observations: [{ ...figure, period: '2019' }, figure] }));
  expect(endingsOf(atlas, '2026-11-26').map(({ path }) => path)).toEqual([['observations', 1]]);
});

test('the real content gives the same record each time, the earliest end first', () => {
  const once = endingsOf(realAtlas, '2026-11-26');
  expect(endingsOf(realAtlas, '2026-11-26')).toEqual(once);
  const days = once.map(({ last }) => last);
  expect(days).toEqual(days.toSorted());
});

test('every figure of the real content that the pages show as not re-checked is in the record, and no other', () => {
  const today = '2026-11-26';
  const entries = [
    ...realAtlas.provinces.values(),
    ...realAtlas.zones.values(),
    ...realAtlas.clusters.values(),
  ].filter((entry) => !('validity' in entry.data && entry.data.validity?.mergedInto));
  const stale = entries.flatMap((entry) =>
    figuresOf(realAtlas, entry.data.observations, today)
      .filter(({ age }) => age.state === 'stale')
      .map(() => keyOf(entry)),
  );
  const keys = new Set(entries.map(keyOf));
  const ended = endingsOf(realAtlas, today)
    .filter((ending) => ending.kind === 'figure' && hasEnded(ending, today) && keys.has(keyOf(ending.entry)))
    .map(({ entry }) => keyOf(entry));
  expect(ended.toSorted()).toEqual(stale.toSorted());
});

test('once run out, a thing stays so whatever the day', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => daysAfter('2000-01-01', days));
  fc.assert(
    fc.property(day, day, day, (last, one, two) => {
      const [early = '', late = ''] = [one, two].toSorted();
      if (hasEnded({ last }, early)) expect(hasEnded({ last }, late)).toBe(true);
    }),
  );
});

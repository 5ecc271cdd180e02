import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/atlas.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { answerPlace } from '../../src/model/gap-links.ts';
import { cellStates, coreIndicators, gapColumns, gapRow, gapRows, knownIn } from '../../src/model/gaps.ts';
import type { Connection } from '../../src/schema/connection.ts';
import { provinceSchema } from '../../src/schema/province.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { emptyAtlas, realAtlas } from '../atlas.ts';
import { observed } from './observed.ts';

const today = '2026-11-26';
const kampot = realAtlas.provinces.get('kh-kampot');
if (!kampot) throw new Error('Kampot is on file');

const indicator = (id: string, more: Partial<Entry<'indicators'>['data']> = {}): Entry<'indicators'> => ({
  id,
  collection: 'indicators',
  data: {
    names: { en: id },
    group: 'people',
    definition: 'Fixture',
    direction: 'neutral',
    shelfLifeMonths: 24,
    core: { place: 10, askedOf: ['province'] },
    ...more,
  },
});
const atlasWith = (...indicators: Entry<'indicators'>[]) => ({
  ...emptyAtlas(),
  indicators: new Map(indicators.map((each) => [each.id, each])),
});
const place = (parts: Partial<Entry<'provinces'>['data']>): Entry<'provinces'> => ({
  id: 'kh-fixture',
  collection: 'provinces',
  data: { ...kampot.data, observations: [], connections: [], searched: [], ...parts },
});
const population = atlasWith(indicator('population'));
const stateWith = (observations: Observation[]) =>
  gapRow(population, place({ observations }), today).cells[0]?.state;

describe('a cell', () => {
  test.each([
    ['2026', 'filled'],
    ['2025-12', 'filled'],
    ['2025-06', 'ageing'],
    ['2024-01', 'stale'],
    ['1998', 'stale'],
  ])('with a figure of %s and a shelf life of two years is %s', (period, state) => {
    expect(stateWith([observed({ period })])).toBe(state);
  });

  test('takes the newest figure of the whole place before any of a part', () => {
    const whole = observed({ period: '2025-12' });
    const part = observed({ period: '2026', scope: 'one town' });
    const [cell] = gapRow(population, place({ observations: [part, whole] }), today).cells;
    expect(cell?.answer?.figure.latest).toEqual(whole);
    expect(stateWith([part])).toBe('filled');
  });

  test('is not filled by a figure of one product', () => {
    expect(stateWith([observed({ product: 'rice', period: '2026' })])).toBe('missing');
  });

  test('without a figure keeps the last search, and a figure ends it', () => {
    const search = (on: string) => ({ indicators: ['population'], on, where: ['a fixture'], sources: [] });
    const searched = [search('2026-01-02'), search('2026-05-06'), search('2025-03-04')];
    const [cell] = gapRow(population, place({ searched }), today).cells;
    expect(cell).toMatchObject({ state: 'searched', searched: { on: '2026-05-06' } });
    const found = place({ searched, observations: [observed({ period: '2026' })] });
    expect(gapRow(population, found, today).cells[0]).not.toHaveProperty('searched');
  });

  test('of a distance is answered by the connection that says so', () => {
    const atlas = atlasWith(indicator('road-to-capital', { shelfLifeMonths: 120 }));
    const connection: Connection = {
      to: 'A town',
      mode: 'road',
      km: 10,
      sources: ['map'],
      confidence: 'sourced',
    };
    const answered = place({ connections: [{ ...connection, answers: 'road-to-capital' }] });
    expect(gapRow(atlas, answered, today).cells[0]?.state).toBe('filled');
    expect(gapRow(atlas, place({ connections: [connection] }), today).cells[0]?.state).toBe('missing');
  });

  test('of land is answered by a zone of the province where the vocabulary says so', () => {
    const zone = entriesOf(realAtlas, 'zones')[0];
    if (!zone) throw new Error('no zone on file');
    const price = observed({ indicator: 'land-price', period: '2026' });
    const priced = { ...zone, data: { ...zone.data, province: 'kh-fixture', observations: [price] } };
    const ask = (alsoFrom?: 'zones') =>
      gapRow(
        {
          ...atlasWith(
            indicator('land-price', {
              core: { place: 1, askedOf: ['province'], ...(alsoFrom && { alsoFrom }) },
            }),
          ),
          zones: new Map([[zone.id, priced]]),
        },
        place({}),
        today,
      ).cells[0];
    expect(ask('zones')).toMatchObject({ state: 'filled', answer: { from: { id: zone.id } } });
    expect(ask()?.state).toBe('missing');
  });

  test('asked of the country is no cell of a province', () => {
    const tax = atlasWith(indicator('tax', { core: { place: 1, askedOf: ['country'] } }));
    expect(gapRow(tax, place({}), today).cells).toEqual([]);
  });
});

describe('the core figures on file', () => {
  test('are about seventy, each with a place of its own', () => {
    const core = entriesOf(realAtlas, 'indicators').flatMap(({ data }) => data.core?.place ?? []);
    expect(core.length).toBeGreaterThanOrEqual(65);
    expect(core.length).toBeLessThanOrEqual(75);
    expect(new Set(core).size).toBe(core.length);
  });

  test('have a name in all five languages', () => {
    for (const asked of ['province', 'country'] as const)
      for (const { id, data } of coreIndicators(realAtlas, asked))
        expect(Object.keys(data.names).toSorted(), id).toEqual(['en', 'km', 'my', 'th', 'vi']);
  });
});

describe.each(['province', 'country'] as const)('rows of every %s', (asked) => {
  const rows = gapRows(realAtlas, asked, today);

  test('hold every place once and every core figure asked of it, with counts that add up', () => {
    const all = asked === 'province' ? realAtlas.provinces : realAtlas.countries;
    expect(rows.map(({ place: { id } }) => id).toSorted()).toEqual([...all.keys()].toSorted());
    const ids = coreIndicators(realAtlas, asked).map(({ id }) => id);
    for (const { cells, counts } of rows) {
      expect(cells.map((cell) => cell.indicator.id)).toEqual(ids);
      expect(cellStates.reduce((sum, state) => sum + counts[state], 0)).toBe(ids.length);
      expect(knownIn(counts) + counts.searched + counts.missing).toBe(ids.length);
    }
  });

  test('and columns count the same cells', () => {
    for (const state of cellStates) {
      const sum = (all: readonly { counts: Record<typeof state, number> }[]) =>
        all.reduce((total, { counts }) => total + counts[state], 0);
      expect(sum(gapColumns(rows))).toBe(sum(rows));
    }
  });

  test('lead to a page for every figure that is on file, and for no other', () => {
    for (const { place: of, cells } of rows)
      for (const cell of cells)
        expect(answerPlace(of, cell) !== undefined, `${of.id} ${cell.indicator.id}`).toBe(
          ['filled', 'ageing', 'stale'].includes(cell.state),
        );
  });
});

test('no figure makes a cell less known than it was', () => {
  const period = fc.integer({ min: 1990, max: 2026 }).map(String);
  fc.assert(
    fc.property(fc.array(period, { maxLength: 5 }), period, (before, more) => {
      const rank = (periods: readonly string[]) =>
        cellStates.indexOf(stateWith(periods.map((each) => observed({ period: each }))) ?? 'missing');
      expect(rank([...before, more])).toBeLessThanOrEqual(rank(before));
    }),
  );
});

test('a province may say nothing of searches', () => {
  const { searched: _, ...rest } = kampot.data;
  expect(provinceSchema.parse(rest).searched).toEqual([]);
});

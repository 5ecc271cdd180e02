import { expect, test } from 'vitest';
import { newestSource, standingOf } from '../../src/model/standing.ts';
import { smeSchema } from '../../src/schema/sme.ts';
import { realAtlas } from '../atlas.ts';

const states = smeSchema.shape.standing.shape.state.options;

test.each(['confirmed-by-chamber', 'confirmed-by-mi'] as const)(
  '%s holds to its last day and lapses on the next',
  (state) => {
    const standing = { state, until: '2026-06-30' };
    expect(standingOf(standing, '2026-06-30')).toEqual({ state, lapsedOn: undefined });
    expect(standingOf(standing, '2026-07-01')).toEqual({ state: 'listed', lapsedOn: '2026-06-30' });
  },
);

test.each(['confirmed-by-chamber', 'confirmed-by-mi'] as const)(
  '%s without a last day holds for a year from its own',
  (state) => {
    const standing = { state, on: '2025-06-30' };
    expect(standingOf(standing, '2026-06-30')).toEqual({ state, lapsedOn: undefined });
    expect(standingOf(standing, '2026-07-01')).toEqual({ state: 'listed', lapsedOn: '2026-06-30' });
  },
);

test.each(['confirmed-by-chamber', 'confirmed-by-mi'] as const)('%s on no day at all is none', (state) => {
  expect(standingOf({ state }, '2026-06-30')).toEqual({ state: 'listed', lapsedOn: undefined });
});

test.each(states.filter((state) => !state.startsWith('confirmed')))(
  '%s is no confirmation, so it cannot lapse',
  (state) => {
    expect(standingOf({ state, until: '2020-01-01' }, '2026-01-01').state).toBe(state);
  },
);

test('the newest source of an entry is the newest of those that carry a date', () => {
  for (const { id, data } of realAtlas.smes.values()) {
    const dates = data.sources.flatMap((source) => realAtlas.sources.get(source)?.data.published ?? []);
    const newest = newestSource(realAtlas, data.sources);
    if (dates.length === 0) expect(newest, id).toBeUndefined();
    else expect(dates, id).toContain(newest);
    for (const date of dates) expect((newest ?? '') >= date, id).toBe(true);
  }
});

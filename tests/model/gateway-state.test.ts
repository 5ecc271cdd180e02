import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatewayStateOf, statusSeries, type GatewayStatus } from '../../src/model/gateway-state.ts';
import { spanOf } from '../../src/model/period.ts';
import type { Gateway } from '../../src/schema/gateway.ts';
import { realAtlas } from '../atlas.ts';

const said = (from: string, state: GatewayStatus['state'] = 'open'): GatewayStatus => ({
  state,
  from,
  text: `${state} from ${from}`,
  sources: ['customs-notice'],
  confidence: 'sourced',
});

const gate = (...status: GatewayStatus[]): Gateway => ({
  names: { en: 'Ban Khlong Luek – Poipet' },
  kind: 'border-crossing',
  sides: [{ names: { en: 'Poipet' }, country: 'KH' }],
  corridors: [],
  hours: [],
  passes: [],
  status,
  observations: [],
  notes: [],
  sources: ['customs-notice'],
  confidence: 'sourced',
});

test('the newest statement wins, in whatever order they were written', () => {
  const statements = [said('2024-01-10'), said('2025-06-24', 'closed'), said('2025-05-01', 'restricted')];
  fc.assert(
    fc.property(fc.shuffledSubarray(statements, { minLength: 3 }), (shuffled) => {
      expect(gatewayStateOf(gate(...shuffled), '2025-07-01')?.status.state).toBe('closed');
    }),
  );
});

test('a gate about which nobody said anything with a date has no state', () => {
  expect(gatewayStateOf(gate(), '2026-01-01')).toBeUndefined();
});

test('a statement holds for 90 days and is stale on the 91st', () => {
  expect(gatewayStateOf(gate(said('2026-01-01')), '2026-04-01')).toMatchObject({ ageDays: 90, stale: false });
  expect(gatewayStateOf(gate(said('2026-01-01')), '2026-04-02')).toMatchObject({ ageDays: 91, stale: true });
});

test('a statement that gives only a year or a month counts from its last day', () => {
  expect(gatewayStateOf(gate(said('2024')), '2025-01-10')).toMatchObject({ ageDays: 10, stale: false });
  expect(gatewayStateOf(gate(said('2025-02')), '2025-03-02')).toMatchObject({ ageDays: 2 });
});

test('a year that has not ended has no age below zero', () => {
  expect(gatewayStateOf(gate(said('2026')), '2026-02-01')?.ageDays).toBe(0);
});

test('every gate on file keeps all its statements, newest first, and shows one of them', () => {
  for (const { id, data } of realAtlas.gateways.values()) {
    const series = statusSeries(data);
    expect(new Set(series), id).toEqual(new Set(data.status));
    const days = series.map(({ from }) => spanOf(from).last);
    expect(days, id).toEqual(days.toSorted().reverse());
    expect(gatewayStateOf(data, '2026-11-24')?.status, id).toBe(series[0]);
  }
});

import { describe, expect, test } from 'vitest';
import { sideStates } from '../../src/model/gateway-state.ts';
import { stateBands } from '../../src/model/state-bands.ts';
import { realAtlas } from '../atlas.ts';

const today = '2026-11-26';
const gates = [...realAtlas.gateways.values()];

describe('the record of a gate as bands over time', () => {
  test('is drawn only where at least three statements of these two years are on file', () => {
    for (const { id, data } of gates) {
      const recent = data.status.filter(({ from }) => from >= '2025');
      expect(stateBands(data, today) !== undefined, id).toBe(recent.length >= 3);
    }
  });

  test('has bands that follow each other without overlap, none past today', () => {
    for (const { id, data } of gates)
      for (const { bands } of stateBands(data, today)?.lanes ?? []) {
        let end = 0;
        for (const { from, to } of bands) {
          expect(from, id).toBeGreaterThanOrEqual(end - 1e-9);
          expect(to, id).toBeGreaterThan(from);
          expect(to, id).toBeLessThanOrEqual(1);
          end = to;
        }
      }
  });

  test('says nothing certain past the ninety days of a statement', () => {
    const poipet = realAtlas.gateways.get('ban-khlong-luek-poipet');
    for (const { bands } of (poipet && stateBands(poipet.data, today)?.lanes) ?? []) {
      const last = bands.at(-1);
      expect(last?.isStale).toBe(true);
      expect(last?.to).toBe(1);
      for (const { from, to, isStale } of bands)
        if (!isStale) expect((to - from) * 694).toBeLessThanOrEqual(121);
    }
  });
});

test('each side of a gate is shown with its own newest statement, the newest of all first', () => {
  for (const { id, data } of gates) {
    const sides = sideStates(data, today);
    expect(new Set(sides.map(({ country }) => country)).size, id).toBe(sides.length);
    for (const { country, status } of sides) {
      const own = data.status.filter(({ reportedBy }) => reportedBy === country).map(({ from }) => from);
      expect(
        own.every((from) => from <= status.from || from.startsWith(status.from)),
        id,
      ).toBe(true);
    }
    const ages = sides.map(({ ageDays }) => ageDays);
    expect(ages).toEqual(ages.toSorted((a, b) => a - b));
  }
});

test('Poipet: what Cambodia and Thailand last said stands side by side with the newest report', () => {
  const poipet = realAtlas.gateways.get('ban-khlong-luek-poipet');
  const voices = poipet ? sideStates(poipet.data, today).map(({ country }) => country) : [];
  expect(voices).toEqual(expect.arrayContaining(['KH', 'TH']));
});

import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { nearest } from '../../src/model/distance.ts';
import { gatewayStateOf } from '../../src/model/gateway-state.ts';
import { originOf, reachOf, zonesNearby } from '../../src/model/reach.ts';
import { emptyAtlas, realAtlas } from '../atlas.ts';

const today = '2026-11-26';
const zones = entriesOf(realAtlas, 'zones');

test.each(zones.map((zone) => [zone.id, zone] as const))(
  '%s has a gate, a port and an airport',
  (_id, zone) => {
    const reach = reachOf(realAtlas, zone.data, today);
    const from = originOf(realAtlas, zone.data);
    expect(reach?.origin).toBe(zone.data.point?.confidence ?? 'province');
    for (const [kind, found] of [
      ['border-crossing', reach?.crossing],
      ['seaport', reach?.seaport],
      ['airport', reach?.airport],
    ] as const)
      expect(found, kind).toEqual(from && nearest(realAtlas, from.at, kind));
  },
);

test('the open gate is shown when the nearest one is not open, and is farther away', () => {
  const reaches = zones.flatMap((zone) => reachOf(realAtlas, zone.data, today) ?? []);
  for (const { crossing, openCrossing } of reaches) {
    const stateOf = (found: typeof crossing) =>
      found && gatewayStateOf(found.gateway.data, today)?.status.state;
    if (openCrossing === undefined) expect(stateOf(crossing)).toBe('open');
    else {
      expect(stateOf(openCrossing)).toBe('open');
      expect(stateOf(crossing)).not.toBe('open');
      expect(openCrossing.km).toBeGreaterThan(crossing?.km ?? Infinity);
    }
  }
  expect(reaches.some(({ openCrossing }) => openCrossing)).toBe(true);
});

test('a place without a point is measured from the middle of its province', () => {
  const middle = realAtlas.provinces.get('kh-kampot')?.data.centroid;
  expect(originOf(realAtlas, { province: 'kh-kampot' })).toEqual({ origin: 'province', at: middle });
});

test('nothing is measured from a province that is not on file', () => {
  expect(reachOf(emptyAtlas(), { province: 'kh-kampot' }, today)).toBeUndefined();
});

test('zones nearby are others, within the limit, nearest first, and see each other', () => {
  for (const zone of zones) {
    const nearby = zonesNearby(realAtlas, zone, 60);
    expect(nearby.map((other) => other.zone.id)).not.toContain(zone.id);
    const measured = nearby.flatMap(({ km }) => km ?? []);
    expect(measured).toEqual(measured.toSorted((a, b) => a - b));
    expect(measured.every((km) => km <= 60)).toBe(true);
    for (const { zone: other, km } of nearby) {
      if (km === undefined) expect(other.data.province).toBe(zone.data.province);
      const back = zonesNearby(realAtlas, other, 60).find((one) => one.zone.id === zone.id);
      expect(back?.km ?? 0, `${other.id} and ${zone.id}`).toBeCloseTo(km ?? 0, 9);
      expect(back).toBeDefined();
    }
  }
});

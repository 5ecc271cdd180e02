import { expect, test } from 'vitest';
import { borderOf, gatesAlongRoutes, gatesOnSameBorder, nearestSeaport } from '../../src/model/gate-links.ts';
import { twinsOf, twinsWith, productsOfTwins } from '../../src/model/twins.ts';
import { westToEast } from '../../src/model/country-of.ts';
import { realAtlas } from '../atlas.ts';

const gates = [...realAtlas.gateways.values()];
const crossings = gates.filter(({ data }) => data.kind === 'border-crossing');

test('the next crossings of a border lie on that border, nearest first, the gate itself not among them', () => {
  for (const gate of crossings) {
    const links = gatesOnSameBorder(realAtlas, gate);
    expect(links.map(({ gateway }) => gateway.id)).not.toContain(gate.id);
    for (const { gateway } of links) expect(borderOf(gateway)).toBe(borderOf(gate));
    const known = links.flatMap(({ km }) => km ?? []);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(links.length).toBe(crossings.filter((other) => borderOf(other) === borderOf(gate)).length - 1);
  }
});

test('a gate without a position has no computed distance to anything', () => {
  for (const gate of gates.filter(({ data }) => !data.point)) {
    expect(nearestSeaport(realAtlas, gate)).toBeUndefined();
    for (const { km } of gatesOnSameBorder(realAtlas, gate)) expect(km).toBeUndefined();
  }
});

test('the next gate on a route names the first one as its next in turn', () => {
  for (const gate of gates)
    for (const { corridor, gateway } of gatesAlongRoutes(realAtlas, gate)) {
      const back = gatesAlongRoutes(realAtlas, gateway).filter((link) => link.corridor.id === corridor.id);
      expect(back.map((link) => link.gateway.id)).toContain(gate.id);
    }
});

test('every crossing with a province on file on both sides belongs to exactly one pair, the western side first', () => {
  const pairs = twinsOf(realAtlas);
  for (const gate of crossings) {
    const sides = gate.data.sides.filter(({ province }) => province && realAtlas.provinces.has(province));
    expect(twinsWith(realAtlas, gate).length, gate.id).toBe(sides.length === 2 ? 1 : 0);
  }
  for (const { id, provinces } of pairs) {
    const [west, east] = provinces.map(({ data }) => westToEast.indexOf(data.country));
    expect(west, id).toBeLessThan(east ?? -1);
  }
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
});

test('a product of a pair is made by both or by one, never listed twice', () => {
  for (const twins of twinsOf(realAtlas)) {
    const { both, alone } = productsOfTwins(realAtlas, twins);
    const all = [...both, ...alone.flat()].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
  }
});

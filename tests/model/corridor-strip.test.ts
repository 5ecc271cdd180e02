import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { corridorStrip, gatesOfCorridor, provincesOfCorridor } from '../../src/model/corridor-strip.ts';
import { realAtlas } from '../atlas.ts';

const corridors = entriesOf(realAtlas, 'corridors').map((corridor) => ({ id: corridor.id, corridor }));
const sorted = (ids: readonly string[]) => ids.toSorted();

describe.each(corridors)('the strip of $id', ({ id, corridor }) => {
  const { stops, lengths, unplaced } = corridorStrip(realAtlas, corridor);

  test('keeps the stops of the content in their order', () => {
    expect(stops.map(({ node }) => node)).toEqual(corridor.data.nodes);
  });

  test('tells every gate of the corridor once', () => {
    const told = [
      ...stops.flatMap(({ gateway, crossings, ports }) => [
        ...(gateway ? [gateway] : []),
        ...[...crossings, ...ports].map((nearby) => nearby.gateway),
      ]),
      ...unplaced,
    ];
    expect(sorted(told.map((gateway) => gateway.id))).toEqual(
      sorted(gatesOfCorridor(realAtlas, corridor).map((gateway) => gateway.id)),
    );
  });

  test('tells every province of the corridor once', () => {
    const told = stops.flatMap(({ provinces }) => provinces.map(({ province }) => province.id));
    expect(sorted(told)).toEqual(
      sorted(provincesOfCorridor(realAtlas, corridor).map((province) => province.id)),
    );
  });

  test('tells a province at a stop of its own when the route has one', () => {
    for (const { node, provinces } of stops)
      for (const { province, straightKm } of provinces)
        if (straightKm === undefined) expect(node.province, province.id).toBe(province.id);
        else expect(node.country, province.id).toBe(province.data.country);
  });

  test('tells a gate at the nearest stop, or at the stop of its province', () => {
    for (const { node, crossings, ports, provinces } of stops)
      for (const { gateway, straightKm } of [...crossings, ...ports]) {
        const isOfProvince = gateway.data.sides.some(({ province }) =>
          provinces.some((told) => told.province.id === province),
        );
        expect(isOfProvince || (straightKm ?? Infinity) <= 100, `${gateway.id} at ${node.id}`).toBe(true);
      }
  });

  test('tells every length on file once', () => {
    const told = [
      ...lengths.stretches,
      ...lengths.legs.flatMap(({ parts }) => parts),
      ...lengths.longer,
      ...(lengths.whole ? [lengths.whole] : []),
    ].flatMap(({ statements }) => statements);
    const works = lengths.legs.flatMap((leg) => leg.works);
    expect(new Set([...told, ...works])).toEqual(new Set(corridor.data.sections));
    expect(told.length + works.length).toBe(corridor.data.sections.length);
  });

  test('adds up only stretches that follow one another, and names every leg between them as a gap', () => {
    const covered = lengths.stretches.reduce((legs, { first, last }) => legs + last - first, 0);
    expect(covered + lengths.gaps.length).toBe(corridor.data.nodes.length - 1);
    expect(lengths.sourcedKm.least).toBeCloseTo(
      lengths.stretches.reduce((km, stretch) => km + stretch.km.least, 0),
    );
    for (const leg of lengths.legs) expect(lengths.gaps.includes(leg)).toBe(leg.stretch === undefined);
  });

  test('knows only routes that are on file at its junctions', () => {
    for (const { junctions } of stops)
      for (const junction of junctions) expect(junction.corridor.id).not.toBe(id);
  });
});

test('the northern route turns off the central one at Serei Saophoan', () => {
  const central = realAtlas.corridors.get('central');
  const stop =
    central && corridorStrip(realAtlas, central).stops.find(({ node }) => node.id === 'serei-saophoan');
  expect(stop?.junctions).toMatchObject([
    { corridor: { id: 'northern' }, kind: 'turns-off', places: [{ en: 'Siem Reap' }] },
  ]);
});

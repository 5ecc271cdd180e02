import { describe, expect, test } from 'vitest';
import { entriesOf, type Atlas, type Entry } from '../../src/model/atlas.ts';
import { criteriaOf, listingCriteria } from '../../src/model/listing-criteria.ts';
import { clusterSchema } from '../../src/schema/cluster.ts';
import { realAtlas } from '../atlas.ts';

const clusters = entriesOf(realAtlas, 'clusters');
const source = (
  id: string,
  published?: string,
  read: 'excerpt' | 'recalled' = 'excerpt',
): Entry<'sources'> => ({
  id,
  collection: 'sources',
  data: {
    title: `Fixture ${id}`,
    publisher: 'Fixture',
    accessed: '2026-11',
    kind: 'press',
    read,
    ...(published === undefined ? {} : { published }),
  },
});
const atlas: Atlas = {
  ...realAtlas,
  sources: new Map(
    [
      source('late', '2020'),
      source('early', '2018-05'),
      source('undated'),
      source('unread', '2010', 'recalled'),
    ].map((each) => [each.id, each] as const),
  ),
};
const fixture = (more: object) => ({
  id: 'kh-fixture',
  collection: 'clusters' as const,
  data: clusterSchema.parse({
    names: { en: 'Fixture cluster' },
    kind: 'cluster',
    stage: 'unknown',
    country: 'KH',
    sectors: ['spice-growing'],
    products: ['pepper'],
    sources: ['late', 'early'],
    confidence: 'sourced',
    ...more,
  }),
});
const result = (more: object, id: string) =>
  criteriaOf(atlas, fixture(more)).find(({ criterion }) => criterion.id === id);

describe('a rule for being listed', () => {
  test('is met from the date of the earliest dated source that shows it', () => {
    expect(result({}, 'product')).toMatchObject({ met: true, since: '2018-05', sources: ['early'] });
  });

  test('is met without a date when no source bears one', () => {
    expect(result({ sources: ['undated'] }, 'product')).toMatchObject({
      met: true,
      since: undefined,
      sources: ['undated'],
    });
  });

  test('is not met by a source that nobody has read', () => {
    expect(result({ sources: ['unread'] }, 'read-source')).toMatchObject({ met: false, sources: [] });
  });

  test('of the place asks for more than a country', () => {
    expect(result({}, 'place')?.met).toBe(false);
    expect(result({ provinces: ['kh-kampot'] }, 'place')?.met).toBe(true);
    expect(result({ placeNote: 'Fixture village' }, 'place')?.met).toBe(true);
  });

  test('of the acting body is met by a lead, a programme or a count of members, with the source of the count', () => {
    const members = { indicator: 'members', value: 4, unit: 'groups', period: '2016', sources: ['late'] };
    expect(result({}, 'acting-body')?.met).toBe(false);
    expect(result({ lead: { name: 'Fixture' } }, 'acting-body')?.met).toBe(true);
    expect(result({ programme: 'sec-project' }, 'acting-body')?.met).toBe(true);
    expect(result({ observations: [{ ...members, confidence: 'sourced' }] }, 'acting-body')).toMatchObject({
      met: true,
      since: '2020',
    });
    expect(result({ observations: [{ ...members, confidence: 'recalled' }] }, 'acting-body')?.met).toBe(
      false,
    );
  });

  test('of the market is asked of exporters alone, and the own country is no market abroad', () => {
    expect(result({}, 'market')).toBeUndefined();
    expect(result({ stage: 'exporting', markets: ['KH'] }, 'market')?.met).toBe(false);
    expect(result({ stage: 'exporting', markets: ['CN'] }, 'market')?.met).toBe(true);
  });

  test('of the protected name is met from the day of registration', () => {
    const held = { certificate: 'kampot-pepper-gi', from: '2010-04-02', sources: ['late'] };
    expect(result({}, 'protected-name')).toBeUndefined();
    expect(result({ kind: 'geographical-indication' }, 'protected-name')?.met).toBe(false);
    expect(result({ kind: 'geographical-indication', certificates: [held] }, 'protected-name')).toMatchObject(
      { met: true, since: '2010-04-02' },
    );
  });
});

test('the rules have each a place of their own', () => {
  const places = listingCriteria(realAtlas).map(({ data }) => data.place);
  expect(new Set(places).size).toBe(places.length);
});

test.each(clusters)('$id is listed by a source that was read, which names the product', (cluster) => {
  const met = criteriaOf(realAtlas, cluster).flatMap(({ criterion, met: is }) => (is ? criterion.id : []));
  expect(met).toEqual(expect.arrayContaining(['read-source', 'product']));
});

import fc from 'fast-check';
import type { Atlas, Entry } from '../../src/model/atlas.ts';
import { matchingRules, type Matchable } from '../../src/model/matching.ts';
import { realAtlas } from '../atlas.ts';
import { fixtureCluster, fixtureNotice, withEntries } from '../opportunity-fixture.ts';
import { fixtureSme } from '../sme-fixture.ts';

// Worlds of a few made-up entries over the real vocabulary, in which much agrees by chance.

const sources = fc.constant<string[]>(['laplantation-usa']);
const someOf = <T>(...values: T[]) => fc.subarray(values);
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export const products = [
  'rice',
  'jasmine-rice',
  'paddy',
  'rice-noodles',
  'pepper',
  'chilli',
  'fish-sauce',
  'anchovy',
];
export const provinces = ['kh-kampot', 'kh-takeo', 'th-trat', 'vn-ca-mau'];
export const certificates = ['organic', 'iso-22000', 'kampot-pepper-gi'];
export const markets = ['FR', 'JP', 'EU'];
const needs = ['buyers', 'raw-materials', 'finance', 'equipment', 'testing'];

/** The state of a certificate on any day near the day of the tests. */
export const held = fc.record({
  certificate: oneOf(...certificates),
  until: perhaps(oneOf('2020-12-31', '2999-12-31')),
  sources: sources,
});
export const amount = fc.record({
  value: fc.integer({ min: 1, max: 500 }),
  unit: oneOf('tonnes-month', 'tonnes-year', 'kg-year', 'tonnes-day', 'pieces-year'),
  period: fc.constant('2025'),
  sources: sources,
});
const made = fc.record({
  product: oneOf(...products),
  name: fc.constant('Fixture goods'),
  capacity: perhaps(amount),
  minimumOrder: perhaps(amount.map((each) => ({ ...each, unit: 'kg' }))),
});

const smeFields = fc.record({
  province: oneOf(...provinces),
  sectors: oneOf(['spice-growing'], ['wholesale']),
  products: fc.array(made, { minLength: 1, maxLength: 3 }),
  certificates: fc.array(held, { maxLength: 3 }),
  exportMarkets: someOf(...markets),
  lookingFor: someOf(...needs).map((ids) => ids.map((need) => ({ need, text: 'Fixture need' }))),
  cluster: perhaps(fc.constant('cluster-0')),
  standing: oneOf<{ state: 'listed' | 'closed' | 'withdrawn'; on?: string }>(
    { state: 'listed' },
    { state: 'listed' },
    { state: 'closed', on: '2026-01-01' },
    { state: 'withdrawn', on: '2026-01-01' },
  ),
});
const clusterFields = fc.record({
  country: fc.constant('KH'),
  provinces: someOf('kh-kampot', 'kh-takeo'),
  products: fc.uniqueArray(oneOf(...products), { minLength: 1, maxLength: 3 }),
  needs: someOf(...needs).map((ids) => ids.map((need) => ({ need, text: 'Fixture need' }))),
  certificates: fc.array(held, { maxLength: 2 }),
  markets: someOf(...markets),
});

const rows = matchingRules(realAtlas)?.answers ?? [];
const noticeFields = (some: typeof rows) =>
  fc
    .record({
      row: oneOf(...some),
      province: oneOf(...provinces),
      behind: oneOf<{ sme?: string; cluster?: string; provider?: string }>(
        { provider: 'mekong-institute' },
        { sme: 'sme-0' },
        { sme: 'sme-1' },
        { cluster: 'cluster-0' },
      ),
      product: perhaps(oneOf(...products)),
      needs: someOf(...needs),
      quantity: perhaps(
        fc.record({
          value: fc.integer({ min: 1, max: 500 }),
          unit: oneOf('tonnes', 'kg'),
          per: oneOf<'once' | 'month' | 'year'>('once', 'month', 'year'),
        }),
      ),
      needed: perhaps(oneOf('2027-01/2027-03', '2027-03', '2027-06-15')),
      partial: fc.boolean(),
      certificates: someOf(...certificates),
      markets: someOf(...markets),
      partnerRole: perhaps(oneOf<'supplier' | 'buyer' | 'distributor'>('supplier', 'buyer', 'distributor')),
      countries: someOf('KH', 'TH'),
      expires: oneOf('2026-10-31', '2027-09-30'),
    })
    .map(({ row, behind, ...fields }) => ({
      ...fields,
      kind: row.kind,
      direction: row.direction,
      provider: undefined,
      ...behind,
    }));

const worldWith = (notices: typeof rows) =>
  fc
    .tuple(
      fc.array(smeFields, { maxLength: 5 }),
      fc.array(clusterFields, { maxLength: 2 }),
      fc.array(noticeFields(notices), { minLength: 1, maxLength: 4 }),
    )
    .map(([smes, clusters, all]): Matchable[] => [
      ...smes.map((fields, index) => fixtureSme(`sme-${index}`, fields)),
      ...clusters.map((fields, index) => fixtureCluster(`cluster-${index}`, fields)),
      ...all.map((fields, index) => fixtureNotice(`notice-${index}`, fields)),
    ]);

/** Between one and a dozen entries of all three sorts. */
export const world = worldWith(rows);

/** The same, in which every notice wants to buy. */
export const buyersWorld = worldWith(rows.filter(({ kind }) => kind === 'buy'));

/** The atlas of a world, its entries in the order given. */
export const atlasOf = (entries: readonly Matchable[]): Atlas => withEntries(realAtlas, entries);

export const isSmeEntry = (entry: Matchable): entry is Entry<'smes'> => entry.collection === 'smes';

import type { z } from 'zod';
import type { Atlas, Entry } from '../src/model/atlas.ts';
import { clusterSchema } from '../src/schema/cluster.ts';
import { opportunitySchema } from '../src/schema/opportunity.ts';

/** The day on which notices of the tests stand. */
export const noticeDay = '2026-11-01';

/** A notice that is plainly made up: somebody in Kampot wants pepper. A test says what else. */
export const fixtureNotice = (
  id: string,
  more: Partial<z.input<typeof opportunitySchema>> = {},
): Entry<'opportunities'> => ({
  id,
  collection: 'opportunities',
  data: opportunitySchema.parse({
    titles: { en: `Fixture ${id}` },
    kind: 'buy',
    direction: 'want',
    province: 'kh-kampot',
    provider: 'mekong-institute',
    product: 'pepper',
    text: 'Fixture text of a notice.',
    contact: { email: 'office@fixture.example' },
    issued: '2026-10-01',
    expires: '2027-09-30',
    ...more,
  }),
});

/** A cluster that is plainly made up. It stands in Kampot and makes pepper. */
export const fixtureCluster = (
  id: string,
  more: Partial<z.input<typeof clusterSchema>> = {},
): Entry<'clusters'> => ({
  id,
  collection: 'clusters',
  data: clusterSchema.parse({
    names: { en: `Fixture ${id}` },
    kind: 'cluster',
    stage: 'group',
    country: 'KH',
    provinces: ['kh-kampot'],
    sectors: ['spice-growing'],
    products: ['pepper'],
    sources: ['laplantation-usa'],
    confidence: 'sourced',
    ...more,
  }),
});

/** An atlas with these entries, whatever their collection, in place of those of the same collections. */
export const withEntries = (
  atlas: Atlas,
  entries: readonly Entry<'opportunities' | 'smes' | 'clusters'>[],
): Atlas => ({
  ...atlas,
  ...Object.fromEntries(
    (['opportunities', 'smes', 'clusters'] as const).map((collection) => [
      collection,
      new Map(entries.filter((entry) => entry.collection === collection).map((entry) => [entry.id, entry])),
    ]),
  ),
});

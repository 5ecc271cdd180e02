import type { z } from 'zod';
import type { Atlas, Entry } from '../src/model/atlas.ts';
import { providerSchema } from '../src/schema/provider.ts';
import { smeSchema } from '../src/schema/sme.ts';
import { realAtlas } from './atlas.ts';

/** A business that is plainly made up. It stands in Kampot and makes pepper; a test says what else. */
export const fixtureSme = (id: string, more: Partial<z.input<typeof smeSchema>> = {}): Entry<'smes'> => ({
  id,
  collection: 'smes',
  data: smeSchema.parse({
    names: { en: `Fixture ${id}` },
    legalForm: 'company',
    province: 'kh-kampot',
    sectors: ['spice-growing'],
    products: [{ product: 'pepper', name: 'Fixture pepper' }],
    standing: { state: 'listed' },
    sources: ['laplantation-usa'],
    confidence: 'sourced',
    ...more,
  }),
});

/** An office that is plainly made up. */
export const fixtureOffice = (
  id: string,
  more: Partial<z.input<typeof providerSchema>> = {},
): Entry<'providers'> => ({
  id,
  collection: 'providers',
  data: providerSchema.parse({
    names: { en: `Fixture ${id}` },
    kind: 'chamber',
    country: 'KH',
    sources: ['laplantation-usa'],
    confidence: 'sourced',
    ...more,
  }),
});

/** The real content with made-up entries added; with `only` these are all businesses there are. */
export const atlasWith = (
  smes: readonly Entry<'smes'>[],
  providers: readonly Entry<'providers'>[] = [],
  only = false,
): Atlas => ({
  ...realAtlas,
  smes: new Map([...(only ? [] : realAtlas.smes), ...smes.map((sme) => [sme.id, sme] as const)]),
  providers: new Map([...realAtlas.providers, ...providers.map((each) => [each.id, each] as const)]),
});

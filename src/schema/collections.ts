import type { z } from 'zod';
import { checkerRuleSchema } from './checker-rule.ts';
import { clusterSchema } from './cluster.ts';
import { corridorSchema } from './corridor.ts';
import { countrySchema } from './country.ts';
import { eventSchema } from './event.ts';
import { gatewaySchema } from './gateway.ts';
import { matchingSchema } from './matching.ts';
import { opportunitySchema } from './opportunity.ts';
import { programmeSchema } from './programme.ts';
import { guideSchema, narrativeSchema, newsSchema, pageSchema, storySchema } from './prose.ts';
import { providerSchema } from './provider.ts';
import { provinceSchema } from './province.ts';
import { publicationSchema } from './publication.ts';
import { smeSchema } from './sme.ts';
import { sourceSchema } from './source.ts';
import {
  certificateSchema,
  indicatorSchema,
  listingCriterionSchema,
  needSchema,
  opportunityKindSchema,
  productSchema,
  sectorSchema,
  unitSchema,
} from './vocabulary.ts';
import { zoneSchema } from './zone.ts';

/** Facts: one YAML file per entry, `content/<folder>/<id>.yaml`. The key is the name used in references. */
export const factCollections = {
  countries: { folder: 'countries', schema: countrySchema },
  provinces: { folder: 'provinces', schema: provinceSchema },
  corridors: { folder: 'corridors', schema: corridorSchema },
  gateways: { folder: 'gateways', schema: gatewaySchema },
  zones: { folder: 'zones', schema: zoneSchema },
  clusters: { folder: 'clusters', schema: clusterSchema },
  smes: { folder: 'smes', schema: smeSchema },
  opportunities: { folder: 'opportunities', schema: opportunitySchema },
  providers: { folder: 'providers', schema: providerSchema },
  events: { folder: 'events', schema: eventSchema },
  programmes: { folder: 'programmes', schema: programmeSchema },
  publications: { folder: 'publications', schema: publicationSchema },
  sources: { folder: 'sources', schema: sourceSchema },
  sectors: { folder: 'vocabulary/sectors', schema: sectorSchema },
  products: { folder: 'vocabulary/products', schema: productSchema },
  certificates: { folder: 'vocabulary/certificates', schema: certificateSchema },
  indicators: { folder: 'vocabulary/indicators', schema: indicatorSchema },
  units: { folder: 'vocabulary/units', schema: unitSchema },
  needs: { folder: 'vocabulary/needs', schema: needSchema },
  'listing-criteria': { folder: 'vocabulary/listing-criteria', schema: listingCriterionSchema },
  'opportunity-kinds': { folder: 'vocabulary/opportunity-kinds', schema: opportunityKindSchema },
  matching: { folder: 'vocabulary/matching', schema: matchingSchema },
  rules: { folder: 'vocabulary/rules', schema: checkerRuleSchema },
} as const satisfies Record<string, { folder: string; schema: z.ZodType }>;

/** Prose: one MDX file per text and language, `content/<folder>/<language>/<id>.mdx`. */
export const proseCollections = {
  narratives: { folder: 'narratives', schema: narrativeSchema },
  pages: { folder: 'pages', schema: pageSchema },
  news: { folder: 'news', schema: newsSchema },
  stories: { folder: 'stories', schema: storySchema },
  guides: { folder: 'guides', schema: guideSchema },
} as const satisfies Record<string, { folder: string; schema: z.ZodType }>;

export type FactCollection = keyof typeof factCollections;
export type ProseCollection = keyof typeof proseCollections;

/** Every collection by its name, facts and prose. */
export const allCollections: Readonly<Record<string, { folder: string; schema: z.ZodType }>> = {
  ...factCollections,
  ...proseCollections,
};

/** Collections that editors add to and change; what explains the rules of the checker changes with the checker alone. */
export const editedCollections = (Object.keys(factCollections) as FactCollection[]).filter(
  (collection) => collection !== 'rules',
);

/** Path of the file of an entry within the content folder. */
export const factPath = (collection: FactCollection, id: string): string =>
  `${factCollections[collection].folder}/${id}.yaml`;

/** The typed data of an entry in a fact collection. */
export type FactOf<C extends FactCollection> = z.infer<(typeof factCollections)[C]['schema']>;

/** The typed head of a text in a prose collection. */
export type ProseOf<C extends ProseCollection> = z.infer<(typeof proseCollections)[C]['schema']>;

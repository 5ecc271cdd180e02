import { z } from 'zod';
import { certificateHeldSchema } from './certificate-held.ts';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { countryCodeSchema } from './country-code.ts';
import { dateSchema } from './date.ts';
import { goneSchema } from './gone.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { sourceListSchema } from './source-list.ts';

/** The stops of a value chain, in order. */
export const chainStages = [
  'inputs',
  'production',
  'collection',
  'processing',
  'trade',
  'export',
  'markets',
] as const;

/** How far a cluster can come, in order. */
export const clusterStages = ['group', 'cluster', 'export-consortium', 'exporting'] as const;

/** Someone who takes part: a name, and a link when we list them. */
const actorSchema = z.strictObject({
  name: z.string().trim().min(1).max(160).describe('Name or kind of actor'),
  sme: idOf('smes', 'The business, when it is listed').optional(),
  provider: idOf('providers', 'The provider, when it is listed').optional(),
});

/** Firms or producers of one product in one place who act together. */
export const clusterSchema = z.strictObject({
  names: localisedSchema,
  kind: z
    .enum([
      'cluster',
      'export-consortium',
      'producer-association',
      'geographical-indication',
      'cooperative-union',
      'industrial',
    ])
    .describe('What it is'),
  stage: z.enum([...clusterStages, 'unknown']).describe('How far it has come, as far as a source says'),
  stages: z
    .array(
      z.strictObject({
        stage: z.enum(clusterStages),
        from: dateSchema.describe('First time that a source shows it at this stage'),
        sources: sourceListSchema,
        confidence: confidenceSchema,
      }),
    )
    .default([])
    .describe('Stages that a source dates, oldest first; none comes after the stage above'),
  programme: idOf('programmes', 'Programme that formed or helped it').optional(),
  country: countryCodeSchema,
  provinces: z.array(idOf('provinces', 'Province it is at home in')).default([]),
  placeNote: z.string().trim().max(200).optional().describe('Where, when not in a province on file'),
  sectors: z.array(idOf('sectors', 'Sector (ISIC)')).min(1),
  products: z.array(idOf('products', 'Product of the vocabulary')).min(1),
  productNote: z.string().trim().max(200).optional().describe('The product as the source names it'),
  lead: actorSchema.optional().describe('Lead body'),
  observations: z
    .array(observationSchema)
    .default([])
    .describe('Members, area, output, price, exports as dated series'),
  chain: z
    .array(
      z.strictObject({
        stage: z.enum(chainStages),
        actors: z.array(actorSchema).default([]),
        note: z.string().trim().max(400).optional().describe('What happens here'),
        gap: z.string().trim().max(300).optional().describe('What is missing here'),
      }),
    )
    .default([])
    .describe('Value chain from inputs to market'),
  needs: z
    .array(
      z.strictObject({
        need: idOf('needs', 'Need of the vocabulary'),
        text: z.string().trim().min(1).max(200).describe('The need as the source names it'),
      }),
    )
    .default([]),
  support: z.array(actorSchema).default([]).describe('Who helps'),
  certificates: z.array(certificateHeldSchema).default([]),
  markets: z.array(countryCodeSchema).default([]).describe('Where it sells, ISO 3166-1'),
  actionPlan: z.array(claimSchema).default([]).describe('What it set out to do'),
  history: z
    .array(
      z.strictObject({
        date: dateSchema,
        text: z.string().trim().min(1).max(400),
        sources: sourceListSchema,
        confidence: confidenceSchema,
      }),
    )
    .default([]),
  notes: z.array(claimSchema).default([]),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  gone: goneSchema.optional().describe('Only when it is there no more'),
  formerIds: formerIdsSchema,
});
export type Cluster = z.infer<typeof clusterSchema>;

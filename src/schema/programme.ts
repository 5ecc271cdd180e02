import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { countryCodeSchema } from './country-code.ts';
import { dateSchema } from './date.ts';
import { idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { sourceListSchema } from './source-list.ts';

/** A plan that participants made in training and carried out at home. */
export const actionPlanSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  kind: z
    .enum(['capacity', 'consortium', 'unknown'])
    .describe('To build capacity, or to form an export consortium'),
  country: countryCodeSchema,
  product: idOf('products', 'Product').optional(),
  cluster: idOf('clusters', 'Cluster it belongs to').optional(),
  year: z.number().int(),
  text: z.string().trim().max(400).optional(),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});

/** A project or series of trainings with a funder and an end. */
export const programmeSchema = z.strictObject({
  names: localisedSchema,
  shortName: z.string().trim().min(1).max(60),
  from: dateSchema,
  until: dateSchema.optional(),
  funder: z.string().trim().min(1).max(200),
  implementer: z.string().trim().min(1).max(200),
  countries: z.array(countryCodeSchema).min(1),
  components: z.array(claimSchema).default([]).describe('Parts of the programme'),
  modules: z.array(z.string().trim().min(1).max(160)).default([]).describe('What was taught'),
  observations: z.array(observationSchema).default([]).describe('Targets, participants and results'),
  actionPlans: z.array(actionPlanSchema).default([]),
  results: z.array(claimSchema).default([]),
  lessons: z.array(claimSchema).default([]),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type Programme = z.infer<typeof programmeSchema>;

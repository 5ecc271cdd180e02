import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { countryCodeSchema } from './country-code.ts';
import { dateSchema, periodSchema } from './date.ts';
import { formerIdsSchema, idOf } from './id.ts';
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
  window: periodSchema.optional().describe('Time set for carrying it out'),
  text: z.string().trim().max(400).optional(),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});

/** A part of the work of a programme. */
export const componentSchema = claimSchema.extend({
  letter: z
    .string()
    .regex(/^[A-Z]$/, 'write one capital letter')
    .optional()
    .describe('Letter of the component'),
  name: z.string().trim().min(1).max(120),
  kind: z
    .enum(['component', 'preparation-monitoring'])
    .default('component')
    .describe('Component, or the preparatory work and the monitoring and evaluation'),
});

/** A figure of a programme: what was aimed at, or what was reported. */
export const programmeFigureSchema = observationSchema.extend({
  role: z.enum(['target', 'reported']).default('reported').describe('Aim, or what was reported afterwards'),
});
export type ProgrammeFigure = z.infer<typeof programmeFigureSchema>;

/** A question that sources answer differently. All answers stand side by side; none is chosen. */
const disagreementSchema = z.strictObject({
  about: z.string().trim().min(1).max(160).describe('What they differ on'),
  versions: z.array(claimSchema).min(2),
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
  background: z.array(claimSchema).default([]).describe('The problem it answers, for whom, and how it works'),
  components: z.array(componentSchema).default([]).describe('Parts of the programme'),
  modules: z.array(z.string().trim().min(1).max(160)).default([]).describe('What was taught'),
  observations: z.array(programmeFigureSchema).default([]).describe('Targets, participants and results'),
  disagreements: z.array(disagreementSchema).default([]).describe('What its sources tell differently'),
  actionPlans: z.array(actionPlanSchema).default([]),
  results: z.array(claimSchema).default([]),
  lessons: z.array(claimSchema).default([]),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  formerIds: formerIdsSchema,
});
export type Programme = z.infer<typeof programmeSchema>;

import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { corridorCountries } from './country-code.ts';
import { dateSchema } from './date.ts';
import { idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { pointSchema } from './place.ts';
import { sourceListSchema } from './source-list.ts';

const stopIdSchema = z.string().regex(/^[a-z0-9-]+$/);

/** A stop of the route: a town or a gate. */
const nodeSchema = z.strictObject({
  id: stopIdSchema.describe(
    'Short name, unique in this corridor; the same town has the same id on every route',
  ),
  names: localisedSchema.describe('Name of the town or gate'),
  country: z.enum([...corridorCountries, 'LA']).describe('ISO 3166-1 alpha-2'),
  kind: z.enum(['city', 'gateway', 'junction']).describe('What the stop is'),
  gateway: idOf('gateways', 'The gate, when the stop is one').optional(),
  province: idOf('provinces', 'Province of the stop, when it is on file').optional(),
  inDefinition: z
    .boolean()
    .describe('Whether the named definition lists the stop; others only help to draw the line'),
  point: pointSchema,
});

/** A length between two stops, in either direction; several sources may speak of the same two. */
const sectionSchema = z.strictObject({
  from: stopIdSchema.describe('Id of the stop at one end'),
  to: stopIdSchema.describe('Id of the stop at the other end'),
  ends: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .describe('The two ends as the source names them, when it does not mean the stops themselves'),
  km: z.number().positive().describe('Length in kilometres'),
  qualifier: z.enum(['about', 'over', 'nearly', 'up-to']).optional().describe('How the source hedges'),
  state: z.enum(['existing', 'planned', 'building']).default('existing').describe('Whether one can drive it'),
  period: dateSchema.optional().describe('Year of the statement'),
  note: z.string().max(300).optional().describe('What a reader must know'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});

/** One of the routes of the corridor, as one author defined it in one year. */
export const corridorSchema = z.strictObject({
  names: localisedSchema,
  mark: z.string().max(6).describe('Letters on maps, such as R1'),
  definition: z
    .strictObject({
      author: z.string(),
      year: z.number().int(),
      sources: sourceListSchema,
      confidence: confidenceSchema,
    })
    .describe('Whose definition this is'),
  nodes: z.array(nodeSchema).min(2).describe('Stops in order'),
  sections: z
    .array(sectionSchema)
    .default([])
    .describe('Lengths between two stops of the route, as sources state them'),
  otherLengths: z
    .array(claimSchema)
    .default([])
    .describe('Lengths and works between places that are no stops of the route'),
  alternative: z
    .strictObject({
      author: z.string(),
      year: z.number().int(),
      nodes: z.array(z.string()).min(2),
      sources: sourceListSchema,
      confidence: confidenceSchema,
    })
    .optional()
    .describe('Another definition that differs'),
  note: z.string().max(600).optional().describe('What a reader must know'),
});
export type Corridor = z.infer<typeof corridorSchema>;

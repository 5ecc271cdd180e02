import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { connectionSchema } from './connection.ts';
import { corridorCountrySchema } from './country-code.ts';
import { daySchema } from './date.ts';
import { historyEventSchema } from './history.ts';
import { idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { pointSchema } from './place.ts';
import { searchedSchema } from './searched.ts';
import { sourceListSchema } from './source-list.ts';

/** Whether the province was one of the 19 of the SEC project. MI printed the count, never the list. */
export const projectStatusSchema = z.strictObject({
  state: z
    .enum(['confirmed', 'inferred', 'neighbour'])
    .describe(
      'confirmed = named by MI; inferred = from corridor geography; neighbour = beside the corridor, not counted',
    ),
  strength: z.enum(['strong', 'medium', 'weak']).optional().describe('How strong the inference is'),
  reason: z.string().trim().min(1).max(400).describe('Why we think so'),
  sources: sourceListSchema,
});

/** A reason to come: a claim tied to one figure. Order is the order of the page. */
export const reasonSchema = z.strictObject({
  title: z.string().trim().min(1).max(90).describe('The reason as a short heading'),
  text: z.string().trim().min(1).max(500).describe('Two sentences that the figure proves'),
  figure: z.string().trim().min(1).max(40).describe('The proof as it is printed, such as "USD 7 m"'),
  figureNote: z.string().trim().min(1).max(90).describe('What the figure counts, where and when'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});

/** A first-level unit on the corridor: province, or region in Myanmar. */
export const provinceSchema = z.strictObject({
  names: localisedSchema.describe('Name in the five languages'),
  country: corridorCountrySchema,
  iso: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .describe('ISO 3166-2 code'),
  capital: z.strictObject({ names: localisedSchema, point: pointSchema }).describe('Seat of the province'),
  centroid: pointSchema.describe('Middle of the province, for distances'),
  validity: z
    .strictObject({
      until: daySchema.optional().describe('Last day before the unit changed'),
      mergedInto: idOf('provinces', 'Unit it became part of').optional(),
      change: z.string().trim().min(1).max(400).describe('What changed, one sentence'),
      formerUnits: z
        .array(z.string().trim().min(1))
        .default([])
        .describe('Units that the present one was made of'),
      on: daySchema.describe('Day of the change'),
      sources: sourceListSchema,
    })
    .optional()
    .describe('Only for units that were merged, split or renamed'),
  projectStatus: projectStatusSchema,
  corridors: z.array(idOf('corridors', 'Sub-corridor that crosses it')).default([]),
  observations: z.array(observationSchema).default([]).describe('Figures'),
  searched: z.array(searchedSchema).default([]).describe('Core figures searched for and not found'),
  reasons: z.array(reasonSchema).max(7).default([]).describe('Numbered reasons, each with its figure'),
  strengths: z.array(claimSchema).default([]).describe('What speaks for the province'),
  constraints: z.array(claimSchema).default([]).describe('What investors find hard'),
  connections: z.array(connectionSchema).default([]).describe('Getting there and across'),
  sectors: z
    .array(
      z.strictObject({
        sector: idOf('sectors', 'Sector of the economy'),
        name: z.string().trim().min(1).max(120).describe('How it is called here'),
        products: z
          .array(z.string().trim().min(1).max(120))
          .default([])
          .describe('Goods or services in plain words'),
        note: z.string().trim().max(400).optional().describe('What a reader must know'),
        sources: sourceListSchema,
        confidence: confidenceSchema,
      }),
    )
    .default([])
    .describe('Sectors at work'),
  products: z
    .array(
      z.strictObject({
        product: idOf('products', 'Product of the vocabulary'),
        name: z.string().trim().min(1).max(120).describe('How it is called here'),
        protectedName: z.boolean().default(false).describe('Whether a geographical indication is registered'),
        note: z.string().trim().max(300).optional().describe('What a reader must know'),
        sources: sourceListSchema,
      }),
    )
    .default([])
    .describe('What the province makes'),
  opportunities: z
    .array(
      claimSchema.extend({ title: z.string().trim().min(1).max(160).describe('Name of the opportunity') }),
    )
    .default([])
    .describe('Investment opportunities as authorities or press state them'),
  institutions: z.array(idOf('providers', 'Office or body at work here')).default([]),
  history: z.array(historyEventSchema).default([]).describe('Dated events'),
});
export type Province = z.infer<typeof provinceSchema>;

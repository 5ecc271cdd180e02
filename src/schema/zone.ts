import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { contactSchema } from './contact.ts';
import { dateSchema } from './date.ts';
import { idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { pointSchema } from './place.ts';
import { sourceListSchema } from './source-list.ts';

/** Land prepared for firms: special economic zone, industrial or agro park, border economic zone. */
export const zoneSchema = z.strictObject({
  names: localisedSchema,
  kind: z.enum(['sez', 'industrial-park', 'border-economic-zone', 'agro-park']).describe('What it is'),
  province: idOf('provinces', 'Province it lies in'),
  stage: z
    .enum(['working', 'building', 'planned', 'stalled', 'unknown'])
    .describe('How far it is, as far as a source says'),
  established: dateSchema.optional().describe('When it was founded or licensed'),
  developer: z.string().trim().max(300).optional().describe('Who builds and runs it'),
  sectors: z
    .array(z.string().trim().min(1).max(120))
    .default([])
    .describe('Trades it is made for, in plain words'),
  point: pointSchema.optional(),
  observations: z.array(observationSchema).default([]).describe('Area, occupants, jobs, rent, vacancy'),
  notes: z.array(claimSchema).default([]).describe('Other facts'),
  contact: contactSchema.optional(),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type Zone = z.infer<typeof zoneSchema>;

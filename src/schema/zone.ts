import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { contactSchema } from './contact.ts';
import { dateSchema } from './date.ts';
import { goneSchema } from './gone.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { pointSchema } from './place.ts';
import { sourceListSchema } from './source-list.ts';

/** Kinds of land prepared for firms. */
export const zoneKinds = ['sez', 'industrial-park', 'border-economic-zone', 'agro-park'] as const;

/** What an investor asks of every zone; what has no figure or statement is shown as a gap. */
export const zoneTopics = ['area', 'occupants', 'vacancy', 'price', 'power', 'water'] as const;

const zoneNoteSchema = claimSchema.extend({
  about: z
    .enum(zoneTopics)
    .optional()
    .describe('What the statement tells in place of a figure, because its page has no date'),
});
export type ZoneNote = z.infer<typeof zoneNoteSchema>;

/** How far the zone is from a gate, port or airport, as a source says; other distances are measured by the site. */
const zoneDistanceSchema = z.strictObject({
  gateway: idOf('gateways', 'Gate, port or airport'),
  km: z.number().positive().max(2000).describe('Kilometres, as the source says'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type ZoneDistance = z.infer<typeof zoneDistanceSchema>;

/** Land prepared for firms: special economic zone, industrial or agro park, border economic zone. */
export const zoneSchema = z.strictObject({
  names: localisedSchema,
  kind: z.enum(zoneKinds).describe('What it is'),
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
  distances: z.array(zoneDistanceSchema).default([]).describe('Distances that a source states'),
  notes: z.array(zoneNoteSchema).default([]).describe('Other facts'),
  authorities: z
    .array(idOf('providers', 'Office'))
    .default([])
    .describe('Who licenses, runs or lets it: where an investor writes to'),
  contact: contactSchema.optional(),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  gone: goneSchema.optional().describe('Only when it is there no more'),
  formerIds: formerIdsSchema,
});
export type Zone = z.infer<typeof zoneSchema>;

import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { countryCodeSchema } from './country-code.ts';
import { dateSchema } from './date.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { sourceListSchema } from './source-list.ts';

/** Steps of a training, in order: learn to do in a course, do to learn at home, share to learn in a workshop. */
export const trainingPhases = ['learn', 'do', 'share'] as const;

/** A place that participants were taken to, with what a source says of it. */
const visitSchema = claimSchema.extend({
  name: z.string().trim().min(1).max(160).describe('Name of the place or firm'),
  cluster: idOf('clusters', 'The cluster, when it is on file').optional(),
});

/** A fair, forum, training or meeting. Past ones stay with their results. */
export const eventSchema = z.strictObject({
  names: localisedSchema,
  kind: z
    .enum([
      'trade-fair',
      'business-matching',
      'forum',
      'training',
      'festival',
      'workshop',
      'meeting',
      'study-visit',
    ])
    .describe('What it is'),
  start: dateSchema.describe('First day, as exact as known'),
  end: dateSchema.optional().describe('Last day'),
  place: z.string().trim().max(160).optional(),
  country: countryCodeSchema.optional(),
  province: idOf('provinces', 'Province').optional(),
  programme: idOf('programmes', 'Programme it was part of').optional(),
  organisers: z.array(z.string().trim().min(1).max(200)).default([]),
  audience: z.string().trim().max(200).optional(),
  deadline: dateSchema.optional().describe('Last day to apply'),
  phase: z.enum(trainingPhases).optional().describe('Step of the training it was: learn, do or share'),
  modules: z.array(z.string().trim().min(1).max(160)).default([]).describe('What was taught'),
  visits: z.array(visitSchema).default([]).describe('Field visits'),
  recurring: z.string().trim().max(160).optional().describe('How often it comes back'),
  observations: z.array(observationSchema).default([]).describe('Visitors, participants, results in figures'),
  results: z.array(claimSchema).default([]),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  formerIds: formerIdsSchema,
});
export type Event = z.infer<typeof eventSchema>;

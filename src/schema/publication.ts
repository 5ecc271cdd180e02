import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { dateSchema } from './date.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { sourceListSchema } from './source-list.ts';

/** A study, report or case story. */
export const publicationSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  kind: z.enum([
    'study',
    'baseline',
    'training-report',
    'evaluation',
    'strategy',
    'newsletter',
    'case-study',
    'statistics',
    'guide',
    'report',
  ]),
  publisher: z.string().trim().min(1).max(160),
  published: dateSchema.optional().describe('Day, month or year; left out when none is printed'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('en'),
  pages: z.number().int().positive().optional(),
  programme: idOf('programmes', 'Programme it came out of').optional(),
  licence: z.string().max(60).optional(),
  url: z.url().optional().describe('Address of the original'),
  itself: z
    .array(idOf('sources', 'Source'))
    .default([])
    .describe(
      'Those of its sources that are the publication itself, the original or a copy; what rests on them rests on it',
    ),
  note: z.string().trim().max(400).optional(),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  formerIds: formerIdsSchema,
});
export type Publication = z.infer<typeof publicationSchema>;

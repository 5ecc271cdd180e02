import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { dateSchema } from './date.ts';
import { idOf } from './id.ts';
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
  published: dateSchema,
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('en'),
  pages: z.number().int().positive().optional(),
  programme: idOf('programmes', 'Programme it came out of').optional(),
  licence: z.string().max(60).optional(),
  url: z.url().optional().describe('Address of the original'),
  copyOnly: z.boolean().default(false).describe("Whether only a copy on somebody else's site was found"),
  note: z.string().trim().max(400).optional(),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type Publication = z.infer<typeof publicationSchema>;

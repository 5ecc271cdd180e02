import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { dateSchema } from './date.ts';
import { sourceListSchema } from './source-list.ts';

/** A dated thing that happened to an entry. */
export const historyEventSchema = z.strictObject({
  date: dateSchema.describe('When it happened'),
  text: z.string().trim().min(1).max(400).describe('What happened, one sentence'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});

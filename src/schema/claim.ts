import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { periodSchema } from './date.ts';
import { sourceListSchema } from './source-list.ts';

/** A statement in words that names its sources. */
export const claimSchema = z.strictObject({
  text: z.string().trim().min(1).max(600).describe('The statement in one or two plain English sentences'),
  period: periodSchema.optional().describe('Time the statement speaks of, when it is not timeless'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type Claim = z.infer<typeof claimSchema>;

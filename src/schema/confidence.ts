import { z } from 'zod';

/** `sourced`: we read it in the named source. `recalled`: general knowledge, shown as "not yet verified". */
export const confidenceSchema = z
  .enum(['sourced', 'recalled'])
  .describe('sourced = read in the named source; recalled = general knowledge, shown as not yet verified');
export type Confidence = z.infer<typeof confidenceSchema>;

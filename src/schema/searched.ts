import { z } from 'zod';
import { daySchema } from './date.ts';
import { idOf } from './id.ts';

/** Core figures that somebody looked for and did not find, so that nobody looks in the same places again. */
export const searchedSchema = z.strictObject({
  indicators: z
    .array(idOf('indicators', 'Core indicator that was looked for'))
    .min(1)
    .describe('Core indicators that were looked for; only those that no figure on file answers'),
  on: daySchema.describe('Day of the search'),
  where: z
    .array(z.string().trim().min(1).max(160))
    .min(1)
    .describe('Where it was looked for, in a few words each: a yearbook, a portal, a kind of page'),
  sources: z
    .array(idOf('sources', 'Source that was read for it'))
    .default([])
    .describe('Sources on file that were read for it and do not give it'),
});
export type Searched = z.infer<typeof searchedSchema>;

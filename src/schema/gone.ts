import { z } from 'zod';
import { daySchema } from './date.ts';

/** What became of an entry that is there no more. Its address stays and says so; nothing else of it is shown. */
export const goneSchema = z.strictObject({
  state: z
    .enum(['closed', 'withdrawn'])
    .describe('closed = it has ended; withdrawn = it wished to be taken off, and nothing about it is shown'),
  on: daySchema.describe('Day on which it closed or was withdrawn'),
  reason: z.string().trim().min(1).max(300).optional().describe('What happened, one sentence'),
});
export type Gone = z.infer<typeof goneSchema>;

/** Collections whose entries may be gone; businesses tell it in their standing. */
export const closableCollections = ['zones', 'clusters', 'providers'] as const;
export type ClosableCollection = (typeof closableCollections)[number];

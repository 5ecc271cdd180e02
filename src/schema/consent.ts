import { z } from 'zod';
import { daySchema } from './date.ts';

/** Written permission to publish a person's data. The paper stays at MI; only its number is here. */
export const consentSchema = z.strictObject({
  date: daySchema.describe('Day the person signed'),
  until: daySchema.describe('Last day the permission holds'),
  reference: z.string().min(1).max(60).describe('Number of the paper in the MI file'),
  fields: z.array(z.string().min(1)).min(1).describe('Fields of this entry that the permission covers'),
});

import { z } from 'zod';
import { dateSchema } from './date.ts';
import { idOf } from './id.ts';
import { sourceListSchema } from './source-list.ts';

/** A certificate, mark or protected name that an entry holds. Without an end date it gives no standing in filters. */
export const certificateHeldSchema = z.strictObject({
  certificate: idOf('certificates', 'Which certificate'),
  name: z.string().trim().max(160).optional().describe('Its name as the source prints it, when it says more'),
  issuer: z.string().trim().max(160).optional().describe('Body that issued it'),
  number: z.string().trim().max(60).optional().describe('Certificate number'),
  from: dateSchema.optional().describe('Day of issue'),
  until: dateSchema.optional().describe('Last day it holds'),
  sources: sourceListSchema,
});
export type CertificateHeld = z.infer<typeof certificateHeldSchema>;

import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { idOf } from './id.ts';
import { sourceListSchema } from './source-list.ts';

/** How one reaches a place from here. */
export const connectionSchema = z.strictObject({
  to: z.string().trim().min(1).max(120).describe('The place reached'),
  mode: z.enum(['road', 'rail', 'sea', 'air', 'river']).describe('Means of travel'),
  km: z.number().positive().optional().describe('Distance in kilometres'),
  hours: z.number().positive().optional().describe('Travel time in hours'),
  via: z.string().trim().max(200).optional().describe('Road number, line or route'),
  answers: idOf(
    'indicators',
    'Core figure that it answers: road to the capital, seaport, airport or border',
  ).optional(),
  note: z.string().trim().max(300).optional().describe('What a reader must know'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type Connection = z.infer<typeof connectionSchema>;

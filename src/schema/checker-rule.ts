import { z } from 'zod';
import { localisedSchema } from './localised.ts';

/** Lines of a file. What cannot be seen has no place in an example: it stands there as an escape, or ␉ for a tab. */
const lines = (help: string) =>
  z
    .string()
    .min(1)
    .max(1000)
    .regex(/^[\P{C}\n]*$/u, 'write characters that can be seen')
    .meta({ kind: 'example' })
    .describe(help);

/** What the checker asks of an entry, explained to the editor whom it stopped. The id is the name that a problem bears. */
export const checkerRuleSchema = z.strictObject({
  names: localisedSchema.describe('What is wrong, in a few words'),
  meaning: localisedSchema.describe('What it asks, and why'),
  severity: z.enum(['error', 'warning']).describe('error = nothing is published until it is mended'),
  mends: z.boolean().describe('Whether npm run check -- --fix mends it'),
  example: z
    .strictObject({
      shows: z
        .enum(['entry', 'text', 'file', 'path'])
        .describe(
          'What the lines are: fields of an entry, a text in MDX, a whole file, or the paths of files',
        ),
      collection: z.string().min(1).describe('Collection that the example is from'),
      bad: lines('Lines that it stops'),
      good: lines('The same lines as they should be'),
    })
    .optional()
    .describe('Left out only where a text cannot show it, such as the size of a file'),
  review: z.enum(['drafted', 'reviewed']).describe('Whether a speaker has checked the words'),
});
export type CheckerRule = z.infer<typeof checkerRuleSchema>;

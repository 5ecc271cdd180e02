import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { periodSchema } from './date.ts';
import { idOf } from './id.ts';
import { sourceListSchema } from './source-list.ts';

/** One figure: what was measured, how much, in which unit, when, and who says so. Several years of one indicator stand side by side. */
export const observationSchema = z.strictObject({
  indicator: idOf('indicators', 'What is measured'),
  product: idOf('products', 'The product that the figure is about, for output, area or trade').optional(),
  value: z.number().describe('Plain number in the unit, never a text'),
  upper: z
    .number()
    .optional()
    .describe('Upper end, when the source gives a range; value is then the lower end'),
  qualifier: z
    .enum(['about', 'over', 'nearly', 'up-to'])
    .optional()
    .describe('How the source hedges the number'),
  unit: idOf('units', 'Unit of the value'),
  period: periodSchema.describe('Time the figure speaks of'),
  scope: z
    .string()
    .trim()
    .max(160)
    .optional()
    .describe('What the figure covers when it is not the whole entry: a town, a sector, one side of a gate'),
  extent: z
    .enum(['before-merger', 'after-merger', 'merged-part'])
    .optional()
    .describe('Which boundary a figure of a merged province belongs to'),
  method: z
    .enum(['official', 'survey', 'estimate', 'press'])
    .optional()
    .describe('How the figure came about, if the source says so'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  note: z.string().trim().min(1).max(300).optional().describe('What a reader must know to use the figure'),
});
export type Observation = z.infer<typeof observationSchema>;

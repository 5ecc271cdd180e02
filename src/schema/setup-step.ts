import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { dateSchema } from './date.ts';
import { idOf, idPattern } from './id.ts';
import { sourceListSchema } from './source-list.ts';

const daysSchema = z.number().int().positive().max(1000);

/** How long an office takes: `least` alone is a time it never beats, `most` alone a time it keeps to. */
const durationSchema = z
  .strictObject({
    least: daysSchema.optional().describe('Fewest days the source names'),
    most: daysSchema.optional().describe('Most days the source names; the same as least when it names one'),
    unit: z.enum(['days', 'working-days']).describe('Days of the calendar, or days on which offices work'),
  })
  .refine(({ least, most }) => least !== undefined || most !== undefined, {
    path: ['unit'],
    message: 'a time needs least, most or both',
  });
export type Duration = z.infer<typeof durationSchema>;

/** What is paid to the office. What a lawyer takes is no fee. */
const feeSchema = z.strictObject({
  amount: z.number().nonnegative().describe('Amount, or the smallest one; 0 when the source says it is free'),
  most: z.number().positive().optional().describe('Largest amount, when the source gives a range'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 code of the money the source names'),
  for: z.string().trim().min(1).max(160).optional().describe('What it is paid for, or how it is reckoned'),
});
export type Fee = z.infer<typeof feeSchema>;

/** One step of setting up a business: what is done, at which office, with which papers, how long and for how much. */
export const setupStepSchema = z.strictObject({
  key: z
    .string()
    .regex(idPattern)
    .max(60)
    .describe(
      'Short name of the step in small letters and hyphens; part of its address, so it never changes',
    ),
  title: z.string().trim().min(1).max(120).describe('What is done, in a few words'),
  text: z.string().trim().min(1).max(600).optional().describe('What happens in the step, in plain words'),
  office: z.string().trim().min(1).max(200).optional().describe('Office where it is done, by its name'),
  provider: idOf('providers', 'The office, when it is on file').optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the official service, as a source gives it'),
  documents: z
    .array(z.string().trim().min(1).max(200))
    .default([])
    .describe('Forms by their name or number, and papers to hand in'),
  duration: durationSchema.optional().describe('How long the office takes'),
  deadline: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('By when it must be done, and from which day'),
  fees: z.array(feeSchema).default([]).describe('Fees of the office, one by one'),
  legalReference: z.string().trim().min(1).max(240).optional().describe('Law, decree or article'),
  period: dateSchema.optional().describe('Year or day as of which the sources state it'),
  note: z.string().trim().min(1).max(400).optional().describe('What a reader must know'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type SetupStep = z.infer<typeof setupStepSchema>;

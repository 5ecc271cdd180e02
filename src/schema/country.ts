import { z } from 'zod';
import { confidenceSchema } from './confidence.ts';
import { corridorCountrySchema } from './country-code.ts';
import { dateSchema } from './date.ts';
import { historyEventSchema } from './history.ts';
import { idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { pointSchema } from './place.ts';
import { searchedSchema } from './searched.ts';
import { setupStepSchema } from './setup-step.ts';
import { sourceListSchema } from './source-list.ts';
import { zoneKinds } from './zone.ts';

/** What a rule of a country is about; the order is the order of the page. */
export const ruleTopics = [
  'investment-law',
  'setting-up',
  'foreign-ownership',
  'tax',
  'incentives',
  'zones',
  'land',
  'labour',
  'wages',
  'social-security',
  'trade-agreements',
  'trade-procedures',
  'currency',
  'environment',
  'investor-rights',
  'disputes',
  'risk',
  'institutions',
  'administration',
] as const;

/** Where a rule holds when it does not hold in the whole country: in any of what is named. */
const holdsForSchema = z.strictObject({
  provinces: z.array(idOf('provinces', 'Province')).default([]).describe('Provinces'),
  zones: z.array(idOf('zones', 'Zone')).default([]).describe('Single zones'),
  zoneKinds: z.array(z.enum(zoneKinds)).default([]).describe('Zones of a kind'),
  place: z.string().trim().min(1).max(160).optional().describe('A place that is not on file'),
});

/** A rule of law or policy that an investor meets, with the paragraph it stands in. */
export const ruleSchema = z.strictObject({
  topic: z.enum(ruleTopics).describe('What the rule is about'),
  title: z.string().trim().min(1).max(160).optional().describe('Name of the rule in a few words'),
  text: z.string().trim().min(1).max(800).describe('What the rule says, in plain words'),
  legalReference: z.string().trim().max(240).optional().describe('Law, decree or article'),
  inForce: dateSchema.optional().describe('Since when it holds'),
  until: dateSchema
    .optional()
    .describe('Last day on which it holds or can be asked for, when the source names one'),
  period: dateSchema.optional().describe('Year or day as of which the source states it'),
  holdsFor: holdsForSchema.optional().describe('Where it holds, when not in the whole country'),
  url: z.url().optional().describe('Official address where the step is done'),
  note: z.string().trim().max(400).optional().describe('What a reader must know'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});
export type Rule = z.infer<typeof ruleSchema>;

/** One of the four countries: file name is its ISO code in small letters. */
export const countrySchema = z.strictObject({
  code: corridorCountrySchema.describe('ISO 3166-1 alpha-2'),
  names: localisedSchema.describe('Name in the five languages'),
  capital: z.strictObject({ names: localisedSchema, point: pointSchema }).describe('Capital city'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 code'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .describe('Official languages, ISO 639'),
  timeZone: z.string().describe('IANA time zone'),
  promotionAgency: idOf('providers', 'Office that promotes investment').optional(),
  observations: z.array(observationSchema).default([]).describe('National figures'),
  searched: z.array(searchedSchema).default([]).describe('Core figures searched for and not found'),
  steps: z
    .array(setupStepSchema)
    .default([])
    .refine((steps) => new Set(steps.map(({ key }) => key)).size === steps.length, {
      message: 'two steps have the same key',
    })
    .describe('Steps of setting up a business, in the order in which they are done'),
  rules: z.array(ruleSchema).default([]).describe('Rules an investor meets'),
  history: z.array(historyEventSchema).default([]).describe('Dated events that change how figures are read'),
});
export type Country = z.infer<typeof countrySchema>;

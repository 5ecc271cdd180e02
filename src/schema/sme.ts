import { z } from 'zod';
import { certificateHeldSchema } from './certificate-held.ts';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { consentSchema } from './consent.ts';
import { contactSchema } from './contact.ts';
import { countryCodeSchema } from './country-code.ts';
import { dateSchema, daySchema, periodSchema } from './date.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { languageSchema } from './language.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { placeSchema } from './place.ts';
import { sourceListSchema } from './source-list.ts';

const amount = (help: string) =>
  z
    .strictObject({
      value: z.number().positive(),
      unit: idOf('units', 'Unit'),
      period: periodSchema.describe('When it was stated'),
      sources: sourceListSchema,
    })
    .describe(help);

/** What a business makes: a word of the vocabulary, and its own name for it. */
export const smeProductSchema = z.strictObject({
  product: idOf(
    'products',
    'Product of the vocabulary; it brings the HS code and the words in five languages',
  ),
  name: z.string().trim().min(1).max(160).describe('Product as the business or the source names it'),
  capacity: amount('How much it can make').optional(),
  minimumOrder: amount('Smallest order').optional(),
  leadTimeDays: z.number().int().positive().optional().describe('Days from order to dispatch'),
  season: z.string().trim().max(80).optional().describe('Months of harvest or supply'),
});

/** How far the entry is confirmed, and what became of it. */
export const standingSchema = z.strictObject({
  state: z
    .enum(['listed', 'confirmed-by-chamber', 'confirmed-by-mi', 'closed', 'merged', 'withdrawn'])
    .describe('listed = from public sources, not yet confirmed'),
  on: daySchema.optional().describe('Day of the confirmation or change'),
  until: daySchema.optional().describe('Last day the confirmation holds'),
  by: idOf('providers', 'Who confirmed').optional(),
  into: idOf('smes', 'Entry it became part of').optional(),
});

/** A business, cooperative, community enterprise or association that sells something. */
export const smeSchema = z.strictObject({
  names: localisedSchema.describe('Name in Latin letters and in its own script'),
  legalForm: z
    .enum([
      'company',
      'cooperative',
      'community-enterprise',
      'association',
      'family-business',
      'social-enterprise',
      'producer-group',
      'state-enterprise',
      'unknown',
    ])
    .describe('Legal form, as far as a source says'),
  role: z
    .enum(['sme', 'anchor'])
    .default('sme')
    .describe('anchor = a large firm that SMEs sell to or buy from; it is not counted among the SMEs'),
  province: idOf('provinces', 'Province it is at home in'),
  place: placeSchema.optional().describe('Town or village'),
  sectors: z.array(idOf('sectors', 'Sector (ISIC)')).min(1),
  products: z.array(smeProductSchema).min(1),
  founded: dateSchema.optional(),
  observations: z.array(observationSchema).default([]).describe('Employees, members, area, capacity, output'),
  certificates: z.array(certificateHeldSchema).default([]),
  exportMarkets: z
    .array(countryCodeSchema)
    .default([])
    .describe('Where it sells abroad, ISO 3166-1; EU for the European Union'),
  exportNote: z
    .string()
    .trim()
    .max(300)
    .optional()
    .describe('What a source says on exports beyond the countries'),
  lookingFor: z
    .array(
      z.strictObject({
        need: idOf('needs', 'Need of the vocabulary'),
        text: z.string().trim().min(1).max(200).describe("In its own or the source's words"),
      }),
    )
    .default([]),
  languages: z.array(languageSchema).default([]).describe('Languages one can write in'),
  contact: contactSchema.optional().describe('Public contact routes of the organisation'),
  person: z
    .strictObject({ name: z.string().min(1).max(120), consent: consentSchema })
    .optional()
    .describe('A named person, only with written consent'),
  cluster: idOf('clusters', 'Cluster it belongs to').optional(),
  standing: standingSchema,
  notes: z.array(claimSchema).default([]).describe('Other facts'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  formerIds: formerIdsSchema,
});
export type Sme = z.infer<typeof smeSchema>;

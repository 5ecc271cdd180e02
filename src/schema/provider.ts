import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { contactSchema } from './contact.ts';
import { countryCodeSchema } from './country-code.ts';
import { goneSchema } from './gone.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { languageSchema } from './language.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { placeSchema } from './place.ts';
import { sourceListSchema } from './source-list.ts';

/** Kinds of providers, those nearest to a business first. */
export const providerKinds = [
  'chamber',
  'sme-association',
  'bank',
  'microfinance',
  'logistics',
  'government',
  'investment-promotion',
  'training',
  'testing-lab',
  'university',
  'donor',
  'consultant',
  'developer',
  'media',
] as const;

/** Who helps a business: chamber, bank, promotion office, trainer, laboratory, forwarder. */
export const providerSchema = z.strictObject({
  names: localisedSchema,
  kind: z.enum(providerKinds).describe('What it is'),
  country: countryCodeSchema,
  provinces: z
    .array(idOf('provinces', 'Province it serves'))
    .default([])
    .describe('Empty when it serves the whole country'),
  place: placeSchema.optional(),
  needs: z.array(idOf('needs', 'Need it answers')).default([]),
  services: z
    .array(z.string().trim().min(1).max(200))
    .default([])
    .describe('What it does, as the source names it'),
  languages: z.array(languageSchema).default([]),
  fee: z
    .enum(['free', 'paid', 'members', 'unknown'])
    .default('unknown')
    .describe('Whether the service costs money'),
  observations: z.array(observationSchema).default([]),
  contact: contactSchema.optional(),
  notes: z.array(claimSchema).default([]),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  gone: goneSchema.optional().describe('Only when it is there no more'),
  formerIds: formerIdsSchema,
});
export type Provider = z.infer<typeof providerSchema>;

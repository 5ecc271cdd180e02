import { z } from 'zod';
import { countryCodeSchema } from './country-code.ts';
import { daySchema } from './date.ts';
import { idOf } from './id.ts';
import { contactSchema } from './contact.ts';
import { localisedSchema } from './localised.ts';

/** A dated offer or want. It loses its standing by itself on the day it expires. */
export const opportunitySchema = z.strictObject({
  titles: localisedSchema,
  kind: idOf('opportunity-kinds', 'What is offered or wanted'),
  direction: z.enum(['offer', 'want']).describe('Offered or wanted'),
  province: idOf('provinces', 'Where'),
  sme: idOf('smes', 'Business that asks').optional(),
  cluster: idOf('clusters', 'Cluster that asks').optional(),
  provider: idOf('providers', 'Provider that asks').optional(),
  product: idOf('products', 'Product').optional(),
  quantity: z
    .strictObject({ value: z.number().positive(), unit: idOf('units', 'Unit') })
    .optional()
    .describe('How much'),
  text: z.string().trim().min(1).max(1500).describe('What is offered or wanted'),
  partnerRole: z.string().trim().max(200).optional().describe('What the partner does'),
  countries: z.array(countryCodeSchema).default([]).describe('Where partners are sought'),
  contact: contactSchema,
  issued: daySchema,
  expires: daySchema.describe('Last day; at most twelve months after the day of issue'),
});
export type Opportunity = z.infer<typeof opportunitySchema>;

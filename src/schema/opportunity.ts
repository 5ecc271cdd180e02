import { z } from 'zod';
import { contactSchema } from './contact.ts';
import { countryCodeSchema } from './country-code.ts';
import { daySchema, periodSchema } from './date.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { localisedSchema } from './localised.ts';

/** What a partner may be to those who stand behind a notice. */
export const partnerRoles = [
  'supplier',
  'buyer',
  'distributor',
  'contract-maker',
  'user',
  'provider',
  'investor',
  'joint-owner',
] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** How much, and whether once or again and again. */
export const quantitySchema = z.strictObject({
  value: z.number().positive().describe('Plain number in the unit; the lower end when it is a range'),
  upper: z.number().positive().optional().describe('Upper end, when it is a range'),
  unit: idOf('units', 'Unit of goods without a time in it, such as tonnes or pieces'),
  per: z.enum(['once', 'month', 'year']).describe('once = a single lot; month and year = so much each time'),
});

/** A dated offer or want. It loses its standing by itself on the day it expires. */
export const opportunitySchema = z
  .strictObject({
    titles: localisedSchema.describe('One line that says it all, such as "Dried mango, 20 tonnes a month"'),
    kind: idOf('opportunity-kinds', 'What is offered or wanted'),
    direction: z.enum(['offer', 'want']).describe('Offered or wanted'),
    province: idOf('provinces', 'Where it is offered or wanted'),
    sme: idOf('smes', 'Business that stands behind it').optional(),
    cluster: idOf('clusters', 'Cluster that stands behind it').optional(),
    provider: idOf('providers', 'Provider that stands behind it').optional(),
    product: idOf('products', 'Product of the vocabulary; it brings the HS code and the words').optional(),
    hs: z
      .string()
      .regex(/^(\d{4}|\d{6})$/, 'write 4 or 6 digits in quotes')
      .optional()
      .describe('HS 2022 code as text, when it says more than the product'),
    needs: z
      .array(idOf('needs', 'Need of the vocabulary'))
      .default([])
      .describe(
        'For services, technology and capital: the needs it answers when offered, or has when wanted',
      ),
    quantity: quantitySchema.optional().describe('How much'),
    needed: periodSchema
      .optional()
      .describe('When it is needed or on hand: a day, a month, or two joined by /'),
    partial: z
      .boolean()
      .default(false)
      .describe('Whether a partner may take or supply a part of the quantity'),
    certificates: z
      .array(idOf('certificates', 'Certificate'))
      .default([])
      .describe('Certificates that a partner has to hold'),
    markets: z
      .array(countryCodeSchema)
      .default([])
      .describe('Countries where the goods are to be sold, ISO 3166-1; EU for the European Union'),
    partnerRole: z.enum(partnerRoles).optional().describe('What a partner is to be'),
    partnerText: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('What a partner is to do, in a few words'),
    countries: z
      .array(countryCodeSchema)
      .default([])
      .describe('Where partners are sought; empty for anywhere'),
    text: z
      .string()
      .trim()
      .min(1)
      .max(1500)
      .describe('What is offered or wanted, in the words of those who do'),
    contact: contactSchema.describe(
      'Public route to answer by; with through, answers go to that office and no other route is shown',
    ),
    issued: daySchema.describe('Day of issue'),
    expires: daySchema.describe('Last day; at most twelve months after the day of issue'),
    formerIds: formerIdsSchema,
  })
  .refine(({ sme, cluster, provider }) => sme ?? cluster ?? provider, {
    error: 'names nobody who stands behind it',
    params: { fix: 'add sme:, cluster: or provider: with the id of an entry on file' },
  })
  .refine(({ contact }) => Object.keys(contact).length > 0, {
    path: ['contact'],
    error: 'gives no way to answer',
    params: { fix: 'add a public route of the organisation, or through: with the id of an office' },
  });
export type Opportunity = z.infer<typeof opportunitySchema>;

import { z } from 'zod';
import { coreIndicatorSchema } from './core-indicator.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { localisedListSchema, localisedSchema } from './localised.ts';

/** A sector of the economy after ISIC Rev. 4. */
export const sectorSchema = z.strictObject({
  names: localisedSchema,
  isic: z
    .string()
    .regex(/^[A-U](\d{2,4})?$/)
    .describe('ISIC Rev. 4 section letter with division, group or class, such as A01'),
  synonyms: localisedListSchema.optional().describe('Other words people search by'),
});
export type Sector = z.infer<typeof sectorSchema>;

/** A product or service with its HS code and the words for it in five languages. This makes search cross languages. */
export const productSchema = z.strictObject({
  names: localisedSchema,
  hs: z
    .array(z.string().regex(/^(\d{4}|\d{6})$/, 'write 4 or 6 digits in quotes'))
    .describe('HS 2022 headings or subheadings, as text; empty for services'),
  sector: idOf('sectors', 'Sector that makes it'),
  synonyms: localisedListSchema.optional().describe('Other words people search by'),
  madeFrom: z
    .array(idOf('products', 'Product that goes into it'))
    .default([])
    .describe('Products that go into it, one step before in the value chain'),
  review: z.enum(['drafted', 'reviewed']).describe('Whether a speaker has checked the words'),
});
export type Product = z.infer<typeof productSchema>;

/** A certificate, mark or protected name. */
export const certificateSchema = z.strictObject({
  names: localisedSchema,
  kind: z.enum([
    'food-safety',
    'organic',
    'geographical-indication',
    'quality',
    'social',
    'environment',
    'origin',
    'award',
    'other',
  ]),
  url: z.url().optional().describe('Page of the body that owns it'),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** Something that can be measured. */
export const indicatorSchema = z.strictObject({
  names: localisedSchema,
  group: z
    .enum([
      'people',
      'economy',
      'work',
      'costs',
      'taxes',
      'land',
      'trade',
      'tourism',
      'infrastructure',
      'production',
      'members',
      'programme',
    ])
    .describe('Section of a page'),
  definition: z.string().trim().min(1).max(400).describe('What exactly is counted'),
  direction: z.enum(['more-is-better', 'less-is-better', 'neutral']).describe('How to read a larger value'),
  shelfLifeMonths: z
    .number()
    .int()
    .positive()
    .describe('After so many months past its period a figure is stale'),
  key: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Place among the key figures of a province; smaller comes first'),
  national: z
    .strictObject({
      indicator: idOf(
        'indicators',
        'What it is called of a country, when it has another name there',
      ).optional(),
      as: z
        .enum(['share', 'times'])
        .describe('share = a province is a part of its country; times = a rate or an average'),
    })
    .optional()
    .describe('How the figure of a province is set against that of its country'),
  core: coreIndicatorSchema
    .optional()
    .describe('Only for figures that every place is asked for; they make the page of what is not known'),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** A unit of measure. */
export const unitSchema = z.strictObject({
  names: localisedSchema.describe('Unit as it follows the number'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('ISO 4217 code, for money'),
  of: z
    .strictObject({
      unit: idOf('units', 'Unit of the same goods that amounts are compared in'),
      times: z.number().positive().describe('How many of that unit it is'),
    })
    .optional()
    .describe('How amounts of goods are compared: 1 kg is 0.001 tonnes'),
  per: z.enum(['hour', 'day', 'month', 'year']).optional().describe('Time in it, as in tonnes a year'),
});
export type Unit = z.infer<typeof unitSchema>;

/** A need told to the owner of a small business in plain words. Fees are not among it: they belong to a provider and a source. */
const needGuideSchema = z.strictObject({
  what: localisedSchema.describe('What it is, in one or two plain sentences'),
  when: localisedSchema.describe('When a business needs it'),
  prepare: localisedSchema.describe('What to have at hand before asking'),
  review: z.enum(['drafted', 'reviewed']).describe('Whether a speaker has checked the words'),
});

/** What a business may look for and a provider may offer. */
export const needSchema = z.strictObject({
  names: localisedSchema,
  definition: z.string().trim().min(1).max(300),
  guide: needGuideSchema.optional().describe('The page of the need, for a business that never asked for it'),
  formerIds: formerIdsSchema,
});
export type Need = z.infer<typeof needSchema>;

/** A rule of what a cluster must show to be listed. */
export const listingCriterionSchema = z.strictObject({
  names: localisedSchema.describe('The rule as a sentence'),
  place: z.number().int().positive().describe('Place among the rules; smaller comes first'),
  shownBy: z
    .enum(['source', 'product', 'place', 'body', 'market', 'protected-name'])
    .describe('The part of the record that shows it'),
  askedOf: z
    .enum(['every', 'exporting', 'geographical-indication'])
    .describe('Which clusters it is asked of: every one, those that export, those under a protected name'),
});
export type ListingCriterion = z.infer<typeof listingCriterionSchema>;

/** A kind of offer or want. */
export const opportunityKindSchema = z.strictObject({
  names: localisedSchema,
  definition: z.string().trim().min(1).max(300),
});
export type OpportunityKind = z.infer<typeof opportunityKindSchema>;

import { z } from 'zod';

/** Whose row has a cell for a core figure: a tax is asked of the country, so that no province is blamed for it. */
export const askedOf = ['province', 'country'] as const;
export type AskedOf = (typeof askedOf)[number];

/** What makes an indicator one of the core: figures that investors ask of every place alike. */
export const coreIndicatorSchema = z.strictObject({
  place: z.number().int().positive().describe('Place among the core figures; smaller comes first'),
  askedOf: z
    .array(z.enum(askedOf))
    .min(1)
    .describe('Of whom it is asked: province, country (for what the law or the grid sets once), or both'),
  alsoFrom: z
    .enum(['zones', 'gateways'])
    .optional()
    .describe('Entries of the province whose own figures answer it too, such as the land price of a zone'),
});

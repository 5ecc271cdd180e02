import { z } from 'zod';

/** The four countries of the corridor, ISO 3166-1 alpha-2. */
export const corridorCountries = ['KH', 'TH', 'VN', 'MM'] as const;
export const corridorCountrySchema = z.enum(corridorCountries);
export type CorridorCountry = z.infer<typeof corridorCountrySchema>;

/** Any country of the world, ISO 3166-1 alpha-2; `EU` stands for the European Union. */
export const countryCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'write the two capital letters of ISO 3166-1, such as KH')
  .meta({ kind: 'country-code' });

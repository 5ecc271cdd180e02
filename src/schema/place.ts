import { z } from 'zod';
import { localisedSchema } from './localised.ts';

/** A point on the map, WGS 84 decimal degrees, with how far it can be trusted. */
export const pointSchema = z.strictObject({
  lat: z.number().min(-90).max(90).describe('Latitude, degrees north'),
  lon: z.number().min(-180).max(180).describe('Longitude, degrees east'),
  confidence: z
    .enum(['exact', 'town', 'approximate'])
    .describe(
      'exact = within 1 km and checked; town = the centre of the town, or of the town of its district; approximate = not yet checked',
    ),
});
export type Point = z.infer<typeof pointSchema>;

/** Where something is: the name of the place as people say it, and a point when one is known. */
export const placeSchema = z.strictObject({
  name: localisedSchema.optional().describe('Village, town or district'),
  point: pointSchema.optional(),
});
export type Place = z.infer<typeof placeSchema>;

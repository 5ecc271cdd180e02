import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { confidenceSchema } from './confidence.ts';
import { countryCodeSchema } from './country-code.ts';
import { contactSchema } from './contact.ts';
import { dateSchema } from './date.ts';
import { formerIdsSchema, idOf } from './id.ts';
import { localisedSchema } from './localised.ts';
import { observationSchema } from './observation.ts';
import { pointSchema } from './place.ts';
import { sourceListSchema } from './source-list.ts';

/** One side of a gate. A port or airport has one side, a border crossing two. */
const sideSchema = z.strictObject({
  names: localisedSchema.describe('Name of the gate on this side'),
  country: countryCodeSchema,
  province: idOf('provinces', 'Province on this side, when it is on file').optional(),
  provinceName: z.string().trim().max(80).optional().describe('Province in words, when it is not on file'),
});

/** A dated state of a gate. The newest one is shown, always with its date. */
export const gatewayStatusSchema = z.strictObject({
  state: z.enum(['open', 'restricted', 'closed', 'unknown']).describe('State of the gate'),
  from: dateSchema.describe('Day from which the source says so'),
  reportedBy: countryCodeSchema.optional().describe('Side that the statement speaks of'),
  text: z.string().trim().min(1).max(600).describe('What the source says, in our words'),
  sources: sourceListSchema,
  confidence: confidenceSchema,
});

/** A place where goods and people enter: crossing, port, airport, rail head, inland port. */
export const gatewaySchema = z.strictObject({
  names: localisedSchema.describe('Name of the gate or of the pair'),
  kind: z.enum(['border-crossing', 'seaport', 'airport', 'inland-port', 'rail']).describe('What it is'),
  sides: z.array(sideSchema).min(1).max(2).describe('One or two sides'),
  point: pointSchema.optional().describe('Where it is'),
  unlocode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z2-9]{3}$/)
    .optional()
    .describe('UN/LOCODE'),
  corridors: z.array(idOf('corridors', 'Corridor that passes')).default([]),
  passes: z
    .array(claimSchema)
    .default([])
    .describe('What passes and what it is made for: cargo, vehicles, passengers, papers'),
  hours: z.array(claimSchema).default([]).describe('Opening hours, as stated'),
  status: z.array(gatewayStatusSchema).default([]).describe('Dated states, in any order'),
  observations: z.array(observationSchema).default([]).describe('Trade and traffic'),
  notes: z.array(claimSchema).default([]).describe('Other facts'),
  contact: contactSchema.optional(),
  sources: sourceListSchema,
  confidence: confidenceSchema,
  formerIds: formerIdsSchema,
});
export type Gateway = z.infer<typeof gatewaySchema>;

import { z } from 'zod';

const day = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;

/** A date as exact as it is known: year, month or day (ISO 8601). */
export const dateSchema = z
  .string()
  .regex(new RegExp(`^${day}$`), 'write YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ kind: 'date' });

/** A full calendar day (ISO 8601). */
export const daySchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write YYYY-MM-DD')
  .meta({ kind: 'date' });

/** The time a figure speaks of: one date, or two joined by a slash (ISO 8601 interval), such as `2025-01/2025-10`. */
export const periodSchema = z
  .string()
  .regex(new RegExp(`^${day}(?:/${day})?$`), 'write YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by /')
  .meta({ kind: 'period' });

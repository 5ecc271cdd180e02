import { z } from 'zod';
import { idOf } from './id.ts';

const https = z.url({ protocol: /^https?$/ }).max(300);

/** Public contact routes of an organisation. Never a private number or mailbox. Each is shown only when it stands here. */
export const contactSchema = z.strictObject({
  website: https.optional().describe('Address of the website, with https://'),
  email: z.email().optional().describe('General mailbox published by the organisation itself'),
  phone: z
    .string()
    .regex(/^\+[1-9][0-9 ]{6,18}$/, 'start with + and the country code')
    .optional()
    .describe('Switchboard, with country code'),
  facebook: https.optional().describe('Public page'),
  line: z
    .string()
    .regex(/^@[a-z0-9._-]{3,20}$/, 'write the id of the official account with @ before it, such as @example')
    .optional()
    .describe('LINE official account of the organisation, with @ before it'),
  telegram: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{4,31}$/, 'write the name without @ and without t.me/')
    .optional()
    .describe('Telegram name of the organisation, without @'),
  whatsapp: z
    .string()
    .regex(/^\+[1-9][0-9 ]{6,18}$/, 'start with + and the country code')
    .optional()
    .describe('WhatsApp business number, with country code'),
  zalo: z
    .string()
    .regex(/^[0-9]{6,20}$/, 'write digits only: the number of the official account')
    .optional()
    .describe('Zalo official account of the organisation, digits only'),
  through: idOf(
    'providers',
    'Chamber or office through which the business wishes to be written to',
  ).optional(),
});
export type Contact = z.infer<typeof contactSchema>;

import { z } from 'zod';

const https = z.url({ protocol: /^https?$/ }).max(300);

/** Public contact routes of an organisation. Never a private number or mailbox. */
export const contactSchema = z.strictObject({
  website: https.optional().describe('Address of the website, with https://'),
  email: z.email().optional().describe('General mailbox published by the organisation itself'),
  phone: z
    .string()
    .regex(/^\+[1-9][0-9 ]{6,18}$/, 'start with + and the country code')
    .optional()
    .describe('Switchboard, with country code'),
  facebook: https.optional().describe('Public page'),
  line: z.string().max(60).optional().describe('LINE official account'),
  telegram: z.string().max(60).optional().describe('Telegram name'),
  whatsapp: z.string().max(20).optional().describe('WhatsApp business number'),
  zalo: z.string().max(60).optional().describe('Zalo official account'),
});
export type Contact = z.infer<typeof contactSchema>;

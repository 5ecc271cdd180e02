import { z } from 'zod';
import { dateSchema } from './date.ts';
import { formerIdsSchema } from './id.ts';

/** A page, report or file that facts rest on. Every source is a page of the site. */
export const sourceSchema = z.strictObject({
  title: z.string().trim().min(1).max(300).describe('Title as printed, or our short description of it'),
  publisher: z.string().trim().min(1).max(160).describe('Who published it'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(600)
    .optional()
    .describe('Address; left out when only a copy was seen that we may not link'),
  published: dateSchema.optional().describe('Day, month or year of publication'),
  accessed: dateSchema.describe('When we last looked'),
  copyAt: z
    .string()
    .regex(/^(?:mirror|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/)
    .optional()
    .describe(
      "Only when a third party's copy was read and not the publisher's own page: the host of the copy, or mirror when the address is that of the original",
    ),
  archived: z.url().optional().describe('Address of a stored copy'),
  licence: z.string().max(60).optional(),
  kind: z
    .enum([
      'official',
      'statistics',
      'law',
      'press',
      'company',
      'research',
      'reference',
      'dataset',
      'programme',
    ])
    .describe('What kind of source it is'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  read: z
    .enum(['excerpt', 'full', 'recalled'])
    .describe('excerpt = we saw the fact in a stored copy of the page; recalled = the page was not read'),
  note: z.string().trim().max(400).optional(),
  formerIds: formerIdsSchema,
});
export type Source = z.infer<typeof sourceSchema>;

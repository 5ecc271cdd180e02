import { z } from 'zod';
import { daySchema } from './date.ts';
import { idOf } from './id.ts';

const review = z
  .enum(['drafted', 'reviewed'])
  .describe('drafted = not yet read by a person who speaks the language');

/** Head of a province narrative: `content/narratives/<language>/<province>.mdx`. */
export const narrativeSchema = z.strictObject({
  lead: z.string().trim().min(1).max(320).describe('One sentence under the name of the province'),
  written: daySchema.describe('Day the text was written'),
  review,
});
export type Narrative = z.infer<typeof narrativeSchema>;

/** Head of a page: `content/pages/<language>/<page>.mdx`. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  lead: z.string().trim().min(1).max(320).describe('One sentence under the title'),
  review,
});
export type Page = z.infer<typeof pageSchema>;

/** Head of a news item: `content/news/<language>/<item>.mdx`. */
export const newsSchema = z.strictObject({
  title: z.string().trim().min(1).max(160),
  date: daySchema,
  lead: z.string().trim().min(1).max(320),
  review,
});
export type News = z.infer<typeof newsSchema>;

/** Head of a guide for editors: `content/guides/<language>/<guide>.mdx`. */
export const guideSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  lead: z.string().trim().min(1).max(320).describe('One sentence under the title'),
  written: daySchema.describe('Day the text was written'),
  review,
});
export type Guide = z.infer<typeof guideSchema>;

/** Head of a case study: `content/stories/<language>/<story>.mdx`. What it is about is told once, in the English text. */
export const storySchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  lead: z.string().trim().min(1).max(320).describe('One sentence under the title'),
  clusters: z.array(idOf('clusters', 'Cluster it tells of')).default([]),
  provinces: z.array(idOf('provinces', 'Province it plays in')).default([]),
  publications: z.array(idOf('publications', 'Publication it draws on')).default([]),
  written: daySchema.describe('Day the text was written'),
  review,
});
export type Story = z.infer<typeof storySchema>;

import { z } from 'zod';

/** The five languages of the site, as BCP 47 tags, in the order of the language bar. */
export const languages = ['en', 'km', 'th', 'vi', 'my'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

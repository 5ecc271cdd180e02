import { z } from 'zod';

const line = (help: string) => z.string().trim().min(1).max(400).describe(help);

/** One short text in English and, where known, in the other four languages. */
export const localisedSchema = z.strictObject({
  en: line('English, or the Latin spelling of a name'),
  km: line('Khmer').optional(),
  th: line('Thai').optional(),
  vi: line('Vietnamese').optional(),
  my: line('Burmese').optional(),
});
export type Localised = z.infer<typeof localisedSchema>;

/** Several words or short phrases per language, for synonyms. */
const phrases = z.array(z.string().trim().min(1).max(80)).min(1);
export const localisedListSchema = z.strictObject({
  en: phrases.optional(),
  km: phrases.optional(),
  th: phrases.optional(),
  vi: phrases.optional(),
  my: phrases.optional(),
});
export type LocalisedList = z.infer<typeof localisedListSchema>;

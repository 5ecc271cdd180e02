import type { Field as CmsField } from '@sveltia/cms';
import type { z } from 'zod';
import type { Told } from './told.ts';

/** Texts that may be longer than this many characters get room for several lines. */
const lineLength = 280;

/** The advice that the schema itself gives for a value that does not fit; the pattern when it gives none. */
const adviceOf = (schema: z.ZodType, pattern: string): string => {
  const issues = schema.safeParse('\u0001').error?.issues ?? [];
  const advice = issues.find(({ code }) => code === 'invalid_format')?.message ?? '';
  return advice === '' || advice.startsWith('Invalid') ? pattern : advice;
};

/** A field for a text, of what JSON Schema says of it; `isLine` for one that is never cut into lines. */
export const toTextField = (
  told: Told,
  schema: z.ZodType,
  said: z.core.JSONSchema.JSONSchema,
  isLine: boolean,
): CmsField => {
  const text = {
    ...told,
    // That a text is not empty, the mark of a field that must be filled in says already.
    ...(said.minLength === undefined || said.minLength <= 1 ? {} : { minlength: said.minLength }),
    ...(said.maxLength === undefined ? {} : { maxlength: said.maxLength }),
    use_emoji_autocomplete: false,
  };
  if (said.format === 'uri')
    return { ...text, widget: 'string', type: 'url', pattern: ['^https?://', 'https://…'] };
  if (said.format === 'email') return { ...text, widget: 'string', type: 'email' };
  if (said.pattern !== undefined)
    return { ...text, widget: 'string', pattern: [said.pattern, adviceOf(schema, said.pattern)] };
  return { ...text, widget: !isLine && (said.maxLength ?? 0) > lineLength ? 'text' : 'string' };
};

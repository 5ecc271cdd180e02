import type { z } from 'zod';
import { toEntryText } from './entry-text.ts';
import { toSavedValue } from './saved-value.ts';

/**
 * The text of an entry as somebody filled it in: what says nothing is left out and texts are cleaned, so that the same
 * answers give the same file, whether they were typed into the form of the site, a sheet, a terminal or an issue.
 */
export const toSavedEntryText = (schema: z.ZodType, value: unknown): string =>
  toEntryText(schema, toSavedValue(schema, value));

import type { Field as CmsField } from '@sveltia/cms';
import type { z } from 'zod';
import type { Told } from './told.ts';

/** A field for a number, of what JSON Schema says of it. */
export const toNumberField = (told: Told, said: z.core.JSONSchema.JSONSchema): CmsField => {
  const isWhole = said.type === 'integer';
  const above = typeof said.exclusiveMinimum === 'number' ? said.exclusiveMinimum : undefined;
  // Sveltia knows no "more than": of whole numbers it is the next one, of others the checker refuses the bound itself.
  const least = said.minimum ?? (isWhole && above !== undefined ? above + 1 : above);
  const most = said.maximum;
  return {
    ...told,
    widget: 'number',
    value_type: isWhole ? 'int' : 'float',
    // Zod bounds whole numbers by what a computer counts exactly; nobody needs to be told.
    ...(least === undefined || least <= Number.MIN_SAFE_INTEGER ? {} : { min: least }),
    ...(most === undefined || most >= Number.MAX_SAFE_INTEGER ? {} : { max: most }),
  };
};

import { z } from 'zod';

/** Permanent id of an entry: lower-case words and digits joined by hyphens, at most 60 characters. Equals the file name. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Most characters of an id. */
export const longestId = 60;

/** Whether a text can be the id of an entry. */
export const isId = (text: string): boolean => idPattern.test(text) && text.length <= longestId;

/** Text in Latin letters as an id has it: small letters and digits joined by hyphens; empty when none is Latin. */
export const toSlug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Collections that an entry may point at, by the name of the registry in `collections.ts`. */
export type ReferableCollection =
  | 'countries'
  | 'provinces'
  | 'corridors'
  | 'gateways'
  | 'zones'
  | 'clusters'
  | 'smes'
  | 'opportunities'
  | 'providers'
  | 'events'
  | 'programmes'
  | 'publications'
  | 'sources'
  | 'sectors'
  | 'products'
  | 'certificates'
  | 'indicators'
  | 'units'
  | 'needs'
  | 'opportunity-kinds';

/** A field that holds the id of an entry in `collection`. The checker reads `references` off the metadata and looks the entry up. */
export const idOf = (collection: ReferableCollection, help: string) =>
  z.string().regex(idPattern).max(longestId).meta({ description: help, references: collection });

/** Ids that an entry had before its file was renamed or another was merged into it. Each old address says where it went. */
export const formerIdsSchema = z
  .array(z.string().regex(idPattern, 'write small letters a to z, digits and single hyphens').max(longestId))
  .min(1)
  .optional()
  .describe('Ids that the entry had before, or of entries that went into it; their old addresses lead here');

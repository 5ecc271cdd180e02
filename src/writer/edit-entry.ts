import { isCollection } from 'yaml';
import type { z } from 'zod';
import { openDocument, spellDocument } from './entry-text.ts';

/** A value to put at a path of keys and positions in an entry; undefined takes away what stands there. */
export interface EntryEdit {
  path: readonly (string | number)[];
  value: unknown;
}

/**
 * The text of an entry with some values changed, in the order given. Comments and all other lines stay; a group or list
 * that became empty goes.
 */
export const editEntryText = (schema: z.ZodType, text: string, edits: readonly EntryEdit[]): string => {
  const document = openDocument(text);
  for (const { path, value } of edits) {
    if (value !== undefined) {
      document.setIn(path, document.createNode(value));
      continue;
    }
    document.deleteIn(path);
    for (let depth = path.length - 1; depth > 0; depth -= 1) {
      const above = document.getIn(path.slice(0, depth), true);
      if (!isCollection(above) || above.items.length > 0) break;
      document.deleteIn(path.slice(0, depth));
    }
  }
  return spellDocument(schema, document);
};

import type { Content } from '../check/content.ts';
import { entryOnFile } from '../check/entry-on-file.ts';
import { findName } from '../schema/entry-name.ts';

/**
 * What somebody calls a word of the vocabulary, for the text beside its id: the words that were written, or its English
 * name when only the id was.
 */
export const ownName = (content: Content, collection: string, id: string, written: string): string =>
  written === id ? (findName(entryOnFile(content, collection, id)?.value) ?? id) : written;

import { join } from 'node:path';
import type { Atlas } from '../src/model/atlas.ts';
import { readTypedEntries } from '../src/reader/typed-entries.ts';
import { factCollections, type FactCollection } from '../src/schema/collections.ts';

const names = Object.keys(factCollections) as FactCollection[];

/** An atlas without entries, to which a test adds its own. */
export const emptyAtlas = (): Atlas =>
  Object.fromEntries(names.map((name) => [name, new Map()])) as unknown as Atlas;

const read = readTypedEntries(join(import.meta.dirname, '../content'));
if (read.unread.length > 0) throw new Error(`Not in order, run npm run check: ${read.unread.join(', ')}`);

/** The real content, read without Astro. */
export const realAtlas: Atlas = read.entries;

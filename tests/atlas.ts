import { join } from 'node:path';
import type { Atlas } from '../src/model/atlas.ts';
import { listContentFiles, readContentBytes } from '../src/reader/content-folder.ts';
import { readBytes } from '../src/reader/file-text.ts';
import { readYaml } from '../src/reader/yaml-text.ts';
import { factCollections, type FactCollection } from '../src/schema/collections.ts';

const contentRoot = join(import.meta.dirname, '../content');

const read = (collection: FactCollection) => {
  const { folder, schema } = factCollections[collection];
  const entries = listContentFiles(contentRoot, folder).flatMap((file) => {
    const id = file.path.slice(folder.length + 1).replace(/\.yaml$/, '');
    const { value } = readYaml(readBytes(readContentBytes(file)).text ?? '');
    return file.path.endsWith('.yaml') ? [[id, { id, collection, data: schema.parse(value) }] as const] : [];
  });
  return new Map(entries);
};

const names = Object.keys(factCollections) as FactCollection[];

/** An atlas without entries, to which a test adds its own. */
export const emptyAtlas = (): Atlas =>
  Object.fromEntries(names.map((name) => [name, new Map()])) as unknown as Atlas;

/** The real content, read without Astro. */
export const realAtlas = Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Atlas;

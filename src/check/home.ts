import type { z } from 'zod';
import {
  factCollections,
  proseCollections,
  type FactCollection,
  type ProseCollection,
} from '../schema/collections.ts';

interface Registered {
  collection: FactCollection | ProseCollection;
  schema: z.ZodType;
  prose: boolean;
}

/** The collection a file belongs to and its id there. */
export type Home = Registered & { id: string };

const folders = new Map<string, Registered>();
for (const [collection, { folder, schema }] of Object.entries(factCollections)) {
  folders.set(folder, { collection: collection as FactCollection, schema, prose: false });
}
for (const [collection, { folder, schema }] of Object.entries(proseCollections)) {
  folders.set(folder, { collection: collection as ProseCollection, schema, prose: true });
}

/** The collection a file belongs to and its id there; undefined for files in the wrong place. */
export const findHome = (path: string): Home | undefined => {
  const match = /^(.+)\/([^/]+)\.(yaml|mdx)$/.exec(path);
  if (match === null) return undefined;
  const [, folder = '', name = '', ending] = match;
  if (ending === 'yaml') {
    const home = folders.get(folder);
    return home === undefined || home.prose ? undefined : { ...home, id: name };
  }
  const [top = '', language, ...deeper] = folder.split('/');
  const home = folders.get(top);
  if (home?.prose !== true || language === undefined || deeper.length > 0) return undefined;
  return { ...home, id: `${language}/${name}` };
};

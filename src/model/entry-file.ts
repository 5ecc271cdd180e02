import { factPath, type FactCollection } from '../schema/collections.ts';
import type { Entry } from './atlas.ts';

/** The file of an entry, from the root of the repository: `content/smes/kh-x.yaml`. */
export const entryFile = ({ collection, id }: Pick<Entry<FactCollection>, 'collection' | 'id'>): string =>
  `content/${factPath(collection, id)}`;

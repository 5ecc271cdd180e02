import type { Content } from '../check/content.ts';
import type { Entry } from '../check/entry.ts';
import { idsNamed } from '../check/named.ts';
import { factCollections, type FactCollection } from '../schema/collections.ts';
import { idPattern } from '../schema/id.ts';

const isFact = ({ collection }: Entry) => Object.hasOwn(factCollections, collection);

/** The permanent number in an answer: written plainly, in the address of a page, or in the path of a file. */
const idIn = (text: string): string | undefined => {
  const last = text
    .trim()
    .replace(/^`|`$/g, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.yaml$/, '');
  return last !== undefined && idPattern.test(last) ? last : undefined;
};

/**
 * The one entry on file that an answer means, by its number, page, file or name; undefined when there is none, or when
 * several are meant. `collections` says where it may be.
 */
export const findEntry = (
  content: Content,
  text: string,
  collections: readonly FactCollection[] = Object.keys(factCollections) as FactCollection[],
): Entry | undefined => {
  const id = idIn(text);
  const wanted = new Map(
    collections.map((collection) => [
      collection as string,
      new Set(id === undefined ? idsNamed(content, collection, text) : [id]),
    ]),
  );
  const found = content.entries.filter(
    (entry) => isFact(entry) && wanted.get(entry.collection)?.has(entry.id) === true,
  );
  return found.length === 1 ? found[0] : undefined;
};

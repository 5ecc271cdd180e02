import type { Content } from '../check/content.ts';
import { addressKey } from '../check/likeness.ts';
import { idsMeant } from '../check/named.ts';

const indexes = new WeakMap<Content['entries'], ReadonlyMap<string, string>>();

/** Ids of sources by their address; of several with the same one the first. */
const indexOf = ({ entries }: Content): ReadonlyMap<string, string> => {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const { collection, id, value } of entries) {
    const url = (value as { url?: unknown } | null)?.url;
    const key = collection === 'sources' && typeof url === 'string' ? addressKey(url) : undefined;
    if (key !== undefined && !index.has(key)) index.set(key, id);
  }
  indexes.set(entries, index);
  return index;
};

/** The id of a source on file that a text names, by id, by title or by address. */
export const findSource = (content: Content, text: string): string | undefined => {
  const [only, ...others] = idsMeant(content, 'sources', text);
  if (only !== undefined && others.length === 0) return only;
  const key = addressKey(text);
  return key === undefined ? undefined : indexOf(content).get(key);
};

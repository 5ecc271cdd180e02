import type { Content } from '../check/content.ts';
import { addressKey } from '../check/likeness.ts';
import { idsMeant } from '../check/named.ts';

/** The id of a source on file that a text names, by id, by title or by address. */
export const findSource = (content: Content, text: string): string | undefined => {
  const [only, ...others] = idsMeant(content, 'sources', text);
  if (only !== undefined && others.length === 0) return only;
  const key = addressKey(text);
  return content.entries.find(({ collection, value }) => {
    const url = (value as { url?: unknown } | null)?.url;
    return (
      collection === 'sources' && key !== undefined && typeof url === 'string' && addressKey(url) === key
    );
  })?.id;
};

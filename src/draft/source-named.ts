import type { Content } from '../check/content.ts';
import { addressKey } from '../check/likeness.ts';

/** The id of a source on file that a text names, by id, by name or by address. */
export const findSource = (content: Content, text: string): string | undefined => {
  if (content.ids.get('sources')?.has(text)) return text;
  const key = addressKey(text);
  return content.entries.find(({ collection, value }) => {
    const url = (value as { url?: unknown } | null)?.url;
    return (
      collection === 'sources' && key !== undefined && typeof url === 'string' && addressKey(url) === key
    );
  })?.id;
};

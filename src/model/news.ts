import type { Language } from '../schema/language.ts';
import { getProseHead, getProseIds, type ProseHead } from './read-content.ts';

/** News in the reader's language or in English, the newest first. */
export const getNews = async (language: Language): Promise<ProseHead<'news'>[]> => {
  const ids = await getProseIds('news');
  const items = await Promise.all(ids.map((id) => getProseHead('news', id, language)));
  return items
    .flatMap((item) => item ?? [])
    .toSorted((a, b) => b.head.date.localeCompare(a.head.date) || a.id.localeCompare(b.id));
};

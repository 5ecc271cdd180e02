import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../exports/feed.ts';
import { newsFeed } from '../../exports/news-feed.ts';
import { buildDate } from '../../model/build-date.ts';
import { getNews } from '../../model/news.ts';
import { getAtlas } from '../../model/read-content.ts';
import { languagePaths } from '../../model/route-paths.ts';
import type { Language } from '../../schema/language.ts';
import { wordsOf } from '../../words/words.ts';

export const getStaticPaths = languagePaths;

/** News and dated facts as a feed of the kind JSON. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site }) => {
  const [atlas, news] = await Promise.all([getAtlas(), getNews(language)]);
  return new Response(toJsonFeed(newsFeed(atlas, news, buildDate, 'feed.json', site, wordsOf(language))), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};

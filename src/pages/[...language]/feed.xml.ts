import type { APIRoute } from 'astro';
import { toAtom } from '../../exports/feed.ts';
import { newsFeed } from '../../exports/news-feed.ts';
import { buildDate } from '../../model/build-date.ts';
import { getNews } from '../../model/news.ts';
import { getAtlas } from '../../model/read-content.ts';
import { languagePaths } from '../../model/route-paths.ts';
import type { Language } from '../../schema/language.ts';
import { wordsOf } from '../../words/words.ts';

export const getStaticPaths = languagePaths;

/** News and dated facts as a feed of the kind Atom. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site }) => {
  const [atlas, news] = await Promise.all([getAtlas(), getNews(language)]);
  return new Response(toAtom(newsFeed(atlas, news, buildDate, 'feed.xml', site, wordsOf(language))), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};

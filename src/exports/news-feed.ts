import { addressOf, entryAddress } from '../model/address.ts';
import { entriesById, type Atlas } from '../model/atlas.ts';
import { latestFacts, type DatedFact } from '../model/dated-facts.ts';
import { inLanguage } from '../model/localised.ts';
import { spanOf } from '../model/period.ts';
import { namesOf } from '../model/row.ts';
import type { News } from '../schema/prose.ts';
import type { Words } from '../words/words.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A news item as its file has it. */
export interface NewsItem {
  id: string;
  language: string;
  head: Pick<News, 'title' | 'lead' | 'date'>;
}

/** How many dated facts a feed carries. */
const factsInFeed = 40;

const toId = (path: string) => `tag:mekonginstitute.org,2026:sec-atlas/${path}`;

const toNews = ({ id, language, head }: NewsItem, site: URL | undefined, words: Words): FeedItem => ({
  id: toId(`news/${id}`),
  title: head.title,
  language,
  page: new URL(addressOf(words.language, 'news', id), site).href,
  text: head.lead,
  published: head.date,
  updated: head.date,
});

const toFact = (
  atlas: Atlas,
  { date, text, sources, collection, entry }: DatedFact,
  ordinal: number,
  site: URL | undefined,
  words: Words,
): FeedItem => {
  const from = entriesById(atlas, 'sources', sources);
  const published = spanOf(date).first;
  // A month or year of which only the first day is sure; the day of reading says when it came onto this site.
  const updated = [published, ...from.map(({ data }) => spanOf(data.accessed).first)].toSorted().at(-1);
  return {
    id: toId([collection, entry.id, date, ...(ordinal > 1 ? [String(ordinal)] : [])].join('/')),
    title: `${inLanguage(namesOf(entry), words.language).text}, ${words.date(date)}`,
    language: words.language,
    page: new URL(entryAddress(words.language, collection, entry.id), site).href,
    text: [text, ...from.map(({ data }) => `${data.publisher}: ${data.title}`)].join('\n'),
    published,
    updated: updated ?? published,
  };
};

/** News and the newest dated facts of the entries in one feed, newest first. `file` is its name, `today` an ISO day. */
export const newsFeed = (
  atlas: Atlas,
  news: readonly NewsItem[],
  today: string,
  file: string,
  site: URL | undefined,
  words: Words,
): Feed => {
  const told = new Map<string, number>();
  const facts = latestFacts(atlas, factsInFeed, today).map((fact) => {
    const key = `${fact.collection}/${fact.entry.id}/${fact.date}`;
    told.set(key, (told.get(key) ?? 0) + 1);
    return toFact(atlas, fact, told.get(key) ?? 1, site, words);
  });
  return {
    id: toId(`feed/${words.language}`),
    title: `${words.say('kinds.news', { count: 2 })} · ${words.say('site.name')}`,
    language: words.language,
    author: 'Mekong Institute',
    page: new URL(addressOf(words.language, 'news'), site).href,
    address: new URL(`${addressOf(words.language)}${file}`, site).href,
    items: [...news.map((item) => toNews(item, site, words)), ...facts].toSorted(
      (a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id),
    ),
  };
};

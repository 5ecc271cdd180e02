/** One item of a feed. Days are YYYY-MM-DD. */
export interface FeedItem {
  /** Permanent id, the same wherever the site lives. */
  id: string;
  title: string;
  /** Language of the title and the text. */
  language: string;
  page: string;
  text: string;
  published: string;
  updated: string;
}

/** A feed in one language with its own address and that of the page it stands for. */
export interface Feed {
  id: string;
  title: string;
  language: string;
  author: string;
  page: string;
  address: string;
  /** Newest first. */
  items: readonly FeedItem[];
}

const toInstant = (day: string) => `${day}T00:00:00Z`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in XML: signs of the markup escaped, characters that XML 1.0 does not know dropped. */
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

const element = (name: string, text: string, attributes = '') =>
  `<${name}${attributes}>${xmlText(text)}</${name}>`;

/** The day of the last change; a feed without items has none, and the year in which ids begin stands for it. */
const lastChange = ({ items }: Feed) =>
  items
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1) ?? '2026-01-01';

/** The feed as Atom (RFC 4287). */
export const toAtom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('updated', toInstant(lastChange(feed))),
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.address)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
    ...feed.items.map((item) =>
      [
        `<entry xml:lang="${item.language}">`,
        element('id', item.id),
        element('title', item.title),
        `<link rel="alternate" type="text/html" href="${xmlText(item.page)}"/>`,
        element('published', toInstant(item.published)),
        element('updated', toInstant(item.updated)),
        element('content', item.text, ' type="text"'),
        '</entry>',
      ].join('\n'),
    ),
    '</feed>\n',
  ].join('\n');

/** The feed as JSON Feed, version 1.1. */
export const toJsonFeed = (feed: Feed): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.page,
      feed_url: feed.address,
      language: feed.language,
      authors: [{ name: feed.author }],
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.page,
        title: item.title,
        content_text: item.text,
        date_published: toInstant(item.published),
        date_modified: toInstant(item.updated),
        language: item.language,
      })),
    },
    undefined,
    1,
  )}\n`;

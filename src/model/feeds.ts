import type { Words } from '../words/words.ts';
import { addressOf } from './address.ts';

/** The feeds of a language, for links and for programs that look for them. */
export const feedsOf = (words: Words): { type: string; href: string; title: string }[] => [
  {
    type: 'application/atom+xml',
    href: `${addressOf(words.language)}feed.xml`,
    title: words.say('news.feed'),
  },
  {
    type: 'application/feed+json',
    href: `${addressOf(words.language)}feed.json`,
    title: words.say('news.jsonFeed'),
  },
];

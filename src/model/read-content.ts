import { getCollection, render, type CollectionEntry } from 'astro:content';
import {
  factCollections,
  type FactCollection,
  type ProseCollection,
  type ProseOf,
} from '../schema/collections.ts';
import type { Language } from '../schema/language.ts';
import type { ReviewedHead } from './ageing/text-review.ts';
import type { Atlas } from './atlas.ts';
import { buildDate } from './build-date.ts';
import { goneEntries, withoutGone, type GoneEntry } from './gone-entries.ts';
import { once } from './once.ts';
import { withoutUnshownPerson } from './person-shown.ts';

const getAll = once(async (): Promise<Atlas> => {
  const names = Object.keys(factCollections) as FactCollection[];
  const pairs = await Promise.all(
    names.map(async (collection) => {
      const entries = await getCollection(collection);
      const sorted = entries
        .map(({ id, data }) => [id, { id, collection, data: withoutUnshownPerson(data, buildDate) }] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return [collection, new Map(sorted)] as const;
    }),
  );
  return Object.fromEntries(pairs) as unknown as Atlas;
});

/** The whole content but for what has closed or was withdrawn, read once per build. This is the only file that reads `astro:content`. */
export const getAtlas = once(async (): Promise<Atlas> => withoutGone(await getAll()));

/** Entries that have closed or were withdrawn, of which only the address is left. */
export const getGone = once(async (): Promise<GoneEntry[]> => goneEntries(await getAll()));

/** A text in MDX: its head, the language it is really in, the sources it names and the component that prints it. */
export interface Prose<C extends ProseCollection> {
  id: string;
  language: Language;
  head: ProseOf<C>;
  sources: string[];
  Content: Awaited<ReturnType<typeof render>>['Content'];
}

const proseIn = {
  narratives: once(
    async () => new Map((await getCollection('narratives')).map((entry) => [entry.id, entry])),
  ),
  pages: once(async () => new Map((await getCollection('pages')).map((entry) => [entry.id, entry]))),
  news: once(async () => new Map((await getCollection('news')).map((entry) => [entry.id, entry]))),
  stories: once(async () => new Map((await getCollection('stories')).map((entry) => [entry.id, entry]))),
  guides: once(async () => new Map((await getCollection('guides')).map((entry) => [entry.id, entry]))),
};

const sourceIds = (body: string) => [...body.matchAll(/<Source\s+id="([^"]+)"/g)].map(([, id = '']) => id);

/** Ids of the texts of a collection, without the language. English holds them all. */
export const getProseIds = async (collection: ProseCollection): Promise<string[]> =>
  [...(await proseIn[collection]()).keys()].flatMap((id) => (id.startsWith('en/') ? id.slice(3) : [])).sort();

/** The heads of all texts in all languages. */
export const getProseHeads = async (): Promise<ReviewedHead[]> => {
  const read = (Object.keys(proseIn) as ProseCollection[]).map(async (collection) =>
    [...(await proseIn[collection]()).values()].map(({ id, data }) => {
      const [language = '', ...name] = id.split('/');
      return { collection, language: language as Language, id: name.join('/'), head: data };
    }),
  );
  return (await Promise.all(read)).flat();
};

/** A text with its head, not yet printed. */
export type ProseHead<C extends ProseCollection> = Pick<Prose<C>, 'id' | 'language' | 'head'>;

const find = async <C extends ProseCollection>(
  collection: C,
  id: string,
  language: Language,
): Promise<{ entry: CollectionEntry<C>; found: ProseHead<C> } | undefined> => {
  const all = (await proseIn[collection]()) as Map<string, CollectionEntry<C>>;
  for (const tried of [language, 'en'] as const) {
    const entry = all.get(`${tried}/${id}`);
    if (entry) return { entry, found: { id, language: tried, head: entry.data as ProseOf<C> } };
  }
  return undefined;
};

/** The head of a text in the reader's language, or in English; undefined when there is none. */
export const getProseHead = async <C extends ProseCollection>(
  collection: C,
  id: string,
  language: Language,
): Promise<ProseHead<C> | undefined> => (await find(collection, id, language))?.found;

/** A text in the reader's language, or in English; undefined when there is none. */
export const getProse = async <C extends ProseCollection>(
  collection: C,
  id: string,
  language: Language,
): Promise<Prose<C> | undefined> => {
  const text = await find(collection, id, language);
  if (!text) return undefined;
  const { entry, found } = text;
  const { Content } = await render(entry as CollectionEntry<ProseCollection>);
  return { ...found, sources: sourceIds(entry.body ?? ''), Content };
};

import {
  factCollections,
  proseCollections,
  type FactCollection,
  type FactOf,
  type ProseCollection,
  type ProseOf,
} from '../schema/collections.ts';
import { idPattern } from '../schema/id.ts';
import { languages, type Language } from '../schema/language.ts';
import { listContentFiles, readContentBytes, type ContentFile } from './content-folder.ts';
import { readBytes } from './file-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml-text.ts';

// For commands that run without Astro: the same files, the same reader and the same schema as on the pages.

/** An entry as its schema has it. */
export interface TypedEntry<C extends FactCollection> {
  id: string;
  collection: C;
  data: FactOf<C>;
}

/** Entries by collection and id, each collection sorted by id: what pages know as the atlas. */
export type TypedEntries = { [C in FactCollection]: Map<string, TypedEntry<C>> };

/** The head of a text in one language. */
export interface TypedHead<C extends ProseCollection = ProseCollection> {
  collection: C;
  language: Language;
  id: string;
  head: ProseOf<C>;
}

const textOf = (file: ContentFile): string | undefined =>
  file.kind === 'file' ? readBytes(readContentBytes(file)).text : undefined;

const factsIn = <C extends FactCollection>(contentRoot: string, collection: C, unread: string[]) => {
  const { folder, schema } = factCollections[collection];
  const entries = new Map<string, TypedEntry<C>>();
  for (const file of listContentFiles(contentRoot, folder)) {
    const name = file.path.slice(folder.length + 1);
    if (!/^[^/]+\.yaml$/u.test(name)) continue;
    const id = name.replace(/\.yaml$/u, '');
    const read = schema.safeParse(readYaml(textOf(file) ?? '').value);
    if (read.success && idPattern.test(id)) entries.set(id, { id, collection, data: read.data as FactOf<C> });
    else unread.push(`content/${file.path}`);
  }
  return entries;
};

/** All fact entries below a content folder. `unread` names the files that are not in order; the checker says why. */
export const readTypedEntries = (contentRoot: string): { entries: TypedEntries; unread: string[] } => {
  const unread: string[] = [];
  const names = Object.keys(factCollections) as FactCollection[];
  const entries = Object.fromEntries(names.map((name) => [name, factsIn(contentRoot, name, unread)]));
  return { entries: entries as unknown as TypedEntries, unread };
};

/** The heads of all texts in all languages, in order of path. */
export const readTypedHeads = (contentRoot: string): TypedHead[] =>
  (Object.keys(proseCollections) as ProseCollection[]).flatMap((collection) => {
    const { folder, schema } = proseCollections[collection];
    return listContentFiles(contentRoot, folder).flatMap((file): TypedHead[] => {
      const [, tag, id] = /^([a-z]{2})\/([^/]+)\.mdx$/u.exec(file.path.slice(folder.length + 1)) ?? [];
      const language = languages.find((each) => each === tag);
      const read = schema.safeParse(readFrontMatter(textOf(file) ?? '').head.value);
      return language && id && idPattern.test(id) && read.success
        ? [{ collection, language, id, head: read.data }]
        : [];
    });
  });

import type { APIRoute } from 'astro';
import type { Entry } from '../../../../model/atlas.ts';
import { buildDate } from '../../../../model/build-date.ts';
import {
  directoryCollections,
  directoryEntries,
  directoryGroups,
  type DirectoryCollection,
} from '../../../../model/directory-list.ts';
import { directoryRow } from '../../../../model/directory-row.ts';
import { rowsInFile } from '../../../../model/filters/row-file.ts';
import { getAtlas } from '../../../../model/read-content.ts';
import { collectionPaths } from '../../../../model/route-paths.ts';
import type { Language } from '../../../../schema/language.ts';
import { wordsOf } from '../../../../words/words.ts';

interface Props {
  language: Language;
  entries: Entry<DirectoryCollection>[];
}

export const getStaticPaths = async () => {
  const atlas = await getAtlas();
  return collectionPaths(directoryCollections).flatMap(({ params, props: { language, collection } }) => {
    const all = directoryEntries(directoryGroups(atlas, collection, buildDate, language));
    return Array.from({ length: Math.ceil(all.length / rowsInFile) }, (_, file) => ({
      params: { ...params, file: String(file) },
      props: { language, entries: all.slice(file * rowsInFile, (file + 1) * rowsInFile) } satisfies Props,
    }));
  });
};

/** Some rows of a list, for pages of results that are not on the page already. */
export const GET: APIRoute<Props> = async ({ props: { language, entries } }) => {
  const atlas = await getAtlas();
  const words = wordsOf(language);
  return Response.json(entries.map((entry) => directoryRow(atlas, entry, buildDate, words)));
};

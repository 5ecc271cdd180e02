import type { APIRoute } from 'astro';
import { buildDate } from '../../../../model/build-date.ts';
import { directoryCollections, directoryEntries, directoryGroups } from '../../../../model/directory-list.ts';
import { toNameFiles, type NameIndex } from '../../../../search/name-files.ts';
import type { WordFile } from '../../../../search/word-files.ts';
import { getAtlas } from '../../../../model/read-content.ts';
import { collectionPaths } from '../../../../model/route-paths.ts';
import { namesOf } from '../../../../model/row.ts';

interface Props {
  content: NameIndex | WordFile;
}

export const getStaticPaths = async () => {
  const atlas = await getAtlas();
  return collectionPaths(directoryCollections).flatMap(({ params, props: { language, collection } }) => {
    const entries = directoryEntries(directoryGroups(atlas, collection, buildDate, language));
    const { index, files } = toNameFiles(entries.map((entry) => Object.values(namesOf(entry))));
    return [
      { params: { ...params, file: 'index' }, props: { content: index } satisfies Props },
      ...files.map((content, file) => ({
        params: { ...params, file: String(file) },
        props: { content } satisfies Props,
      })),
    ];
  });
};

/** Words of names with the rows that have them, in several files; `index.json` says which word is in which. */
export const GET: APIRoute<Props> = ({ props: { content } }) => Response.json(content);

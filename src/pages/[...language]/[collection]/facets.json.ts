import type { APIRoute } from 'astro';
import { buildDate } from '../../../model/build-date.ts';
import { directoryCollections, type DirectoryProps } from '../../../model/directory-list.ts';
import { facetTable } from '../../../model/facet-table.ts';
import { toFacetFile } from '../../../model/filters/facet-file.ts';
import { getAtlas } from '../../../model/read-content.ts';
import { collectionPaths } from '../../../model/route-paths.ts';
import { wordsOf } from '../../../words/words.ts';

export const getStaticPaths = () => collectionPaths(directoryCollections);

/** What the browser needs to narrow and count a list. */
export const GET: APIRoute<DirectoryProps> = async ({ props: { collection, language } }) =>
  Response.json(toFacetFile(facetTable(await getAtlas(), collection, buildDate, wordsOf(language))));

import type { APIRoute } from 'astro';
import { buildDate } from '../../../model/build-date.ts';
import { directoryPaths, type DirectoryProps } from '../../../model/directory-paths.ts';
import { facetTable } from '../../../model/facet-table.ts';
import { toFacetFile } from '../../../model/filters/facet-file.ts';
import { getAtlas } from '../../../model/read-content.ts';
import { wordsOf } from '../../../words/words.ts';

export const getStaticPaths = directoryPaths;

/** What the browser needs to narrow and count a list. */
export const GET: APIRoute<DirectoryProps> = async ({ props: { collection, language } }) =>
  Response.json(toFacetFile(facetTable(await getAtlas(), collection, buildDate, wordsOf(language))));

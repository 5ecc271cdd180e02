import type { APIRoute } from 'astro';
import { buildDate } from '../../model/build-date.ts';
import { facetTable, narrowedCollections, type NarrowedCollection } from '../../model/facet-table.ts';
import { getAtlas } from '../../model/read-content.ts';

export const getStaticPaths = () =>
  narrowedCollections.map((collection) => ({ params: { collection }, props: { collection } }));

/** What the browser needs to narrow a list: one file for all languages, asked for by the list alone. */
export const GET: APIRoute<{ collection: NarrowedCollection }> = async ({ props: { collection } }) =>
  Response.json(facetTable(await getAtlas(), collection, buildDate));

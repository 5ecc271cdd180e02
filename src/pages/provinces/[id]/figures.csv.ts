import type { APIRoute } from 'astro';
import { figuresCsv } from '../../../exports/figures-csv.ts';
import { entriesOf, type Entry } from '../../../model/atlas.ts';
import { getAtlas } from '../../../model/read-content.ts';

export const getStaticPaths = async () =>
  entriesOf(await getAtlas(), 'provinces').map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The figures of a province with their sources, the same for all languages. */
export const GET: APIRoute<{ entry: Entry<'provinces'> }> = async ({ props: { entry } }) =>
  new Response(figuresCsv(await getAtlas(), entry.id, entry.data.observations), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });

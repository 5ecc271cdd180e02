import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedRows } from '../../../model/compared-rows.ts';
import { comparedCollections, type ComparedCollection } from '../../../model/filters/compare-state.ts';
import { getAtlas } from '../../../model/read-content.ts';
import { collectionPaths } from '../../../model/route-paths.ts';
import type { Language } from '../../../schema/language.ts';
import { wordsOf } from '../../../words/words.ts';

interface Props {
  language: Language;
  collection: ComparedCollection;
}

export const getStaticPaths = (() => collectionPaths(comparedCollections)) satisfies GetStaticPaths;

/** The rows in which places of a collection are compared. */
export const GET: APIRoute<Props> = async ({ props: { language, collection } }) =>
  Response.json(comparedRows(await getAtlas(), collection, wordsOf(language)));

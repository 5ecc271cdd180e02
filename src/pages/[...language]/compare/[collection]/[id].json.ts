import type { APIRoute, GetStaticPaths } from 'astro';
import { entriesOf, type Entry } from '../../../../model/atlas.ts';
import { buildDate } from '../../../../model/build-date.ts';
import { comparedPlace } from '../../../../model/compared-place.ts';
import { comparedCollections, type ComparedCollection } from '../../../../model/filters/compare-state.ts';
import { getAtlas } from '../../../../model/read-content.ts';
import { collectionPaths } from '../../../../model/route-paths.ts';
import type { Language } from '../../../../schema/language.ts';
import { wordsOf } from '../../../../words/words.ts';

interface Props {
  language: Language;
  entry: Entry<ComparedCollection>;
}

export const getStaticPaths = (async () => {
  const atlas = await getAtlas();
  return collectionPaths(comparedCollections).flatMap(({ params, props: { language, collection } }) =>
    entriesOf<ComparedCollection>(atlas, collection).map((entry) => ({
      params: { ...params, id: entry.id },
      props: { language, entry },
    })),
  );
}) satisfies GetStaticPaths;

/** What the column of one place in a comparison is made of. */
export const GET: APIRoute<Props> = async ({ props: { language, entry } }) =>
  Response.json(comparedPlace(await getAtlas(), entry, buildDate, wordsOf(language)));

import type { APIRoute, GetStaticPaths } from 'astro';
import { toRouteLines } from '../../../map/route-lines.ts';
import { buildDate } from '../../../model/build-date.ts';
import { mapCorridors } from '../../../model/map-content.ts';
import { mapLabels, mapPlaces, mapProvinceAreas } from '../../../model/map-places.ts';
import { getAtlas } from '../../../model/read-content.ts';
import { languagePaths } from '../../../model/route-paths.ts';
import type { Language } from '../../../schema/language.ts';
import { wordsOf } from '../../../words/words.ts';

export const getStaticPaths = languagePaths satisfies GetStaticPaths;

/** What the interactive map shows, in one language. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const words = wordsOf(language);
  const atlas = await getAtlas();
  return Response.json({
    places: mapPlaces(atlas, words, buildDate),
    provinces: mapProvinceAreas(atlas, words),
    labels: mapLabels(atlas, words),
    routes: toRouteLines(mapCorridors(atlas, words)),
  });
};

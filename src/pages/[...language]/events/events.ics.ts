import type { APIRoute } from 'astro';
import { eventsCalendar } from '../../../exports/events-ics.ts';
import { entriesOf } from '../../../model/atlas.ts';
import { getAtlas } from '../../../model/read-content.ts';
import { languagePaths } from '../../../model/route-paths.ts';
import type { Language } from '../../../schema/language.ts';
import { wordsOf } from '../../../words/words.ts';

export const getStaticPaths = languagePaths;

/** Every event whose days are known, as one calendar to subscribe to. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site }) => {
  const atlas = await getAtlas();
  return new Response(eventsCalendar(atlas, entriesOf(atlas, 'events'), site, wordsOf(language)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { eventsCalendar } from '../../../../exports/events-ics.ts';
import { entriesOf, type Entry } from '../../../../model/atlas.ts';
import { eventDays } from '../../../../model/event-time.ts';
import { getAtlas } from '../../../../model/read-content.ts';
import { entryPaths } from '../../../../model/route-paths.ts';
import type { Language } from '../../../../schema/language.ts';
import { wordsOf } from '../../../../words/words.ts';

export const getStaticPaths = async () =>
  entryPaths(entriesOf(await getAtlas(), 'events').filter(({ data }) => eventDays(data)));

/** One event for a calendar; an event whose days are not known has no such file. */
export const GET: APIRoute<{ language: Language; entry: Entry<'events'> }> = async ({
  props: { language, entry },
  site,
}) =>
  new Response(eventsCalendar(await getAtlas(), [entry], site, wordsOf(language)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });

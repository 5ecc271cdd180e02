import { entryAddress } from '../model/address.ts';
import { entriesById, type Atlas, type Entry } from '../model/atlas.ts';
import { eventDays } from '../model/event-time.ts';
import { inLanguage } from '../model/localised.ts';
import { spanOf } from '../model/period.ts';
import type { Words } from '../words/words.ts';
import { toCalendar, type CalendarEvent } from './ics.ts';

/** The day on which the newest source of an event was read. */
const readOn = (atlas: Atlas, { data }: Entry<'events'>) =>
  entriesById(atlas, 'sources', data.sources)
    .map(({ data: source }) => spanOf(source.accessed).first)
    .toSorted()
    .at(-1) ?? eventDays(data)?.first;

const placeOf = (atlas: Atlas, { data }: Entry<'events'>, words: Words) => {
  const province = atlas.provinces.get(data.province ?? '');
  return [
    data.place,
    province && inLanguage(province.data.names, words.language).text,
    data.country && words.country(data.country),
  ]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(', ');
};

/** An event as a calendar has it, and its last day to apply; nothing when its days are not known. */
const toEntries = (
  atlas: Atlas,
  entry: Entry<'events'>,
  site: URL | undefined,
  words: Words,
): CalendarEvent[] => {
  const { id, data } = entry;
  const days = eventDays(data);
  const read = readOn(atlas, entry);
  if (!days || !read) return [];
  const page = new URL(entryAddress(words.language, 'events', id), site).href;
  const name = inLanguage(data.names, words.language).text;
  const isTentative = data.confidence === 'recalled';
  const note = [
    words.say(`kind.${data.kind}`),
    ...(data.organisers.length > 0
      ? [`${words.say('event.organiser')}: ${data.organisers.join(' · ')}`]
      : []),
    ...(data.audience ? [`${words.say('event.audience')}: ${data.audience}`] : []),
    ...(isTentative ? [words.say('figure.notVerified')] : []),
  ].join('\n');
  const both = { read, note, page, isTentative };
  const whole = { ...both, id: `events/${id}`, name, ...days, place: placeOf(atlas, entry, words) };
  const deadline = data.deadline === undefined ? undefined : eventDays({ start: data.deadline });
  if (!deadline) return [whole];
  return [
    whole,
    { ...both, id: `events/${id}/deadline`, name: words.say('event.applyBy', { name }), ...deadline },
  ];
};

/** Events as a calendar in the reader's language. Those whose days are not known cannot stand in it. */
export const eventsCalendar = (
  atlas: Atlas,
  events: readonly Entry<'events'>[],
  site: URL | undefined,
  words: Words,
): string =>
  toCalendar(
    `${words.say('kinds.events', { count: 2 })} · ${words.say('site.name')}`,
    events.flatMap((entry) => toEntries(atlas, entry, site, words)),
  );

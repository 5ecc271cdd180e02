import { contentLines, escapedText } from './content-line.ts';

/** Whole days in a calendar. The hour is never on file, so an event is one of days, not of hours. */
export interface CalendarEvent {
  /** Permanent id, such as `events/kh-x`; a calendar that has read the event before replaces it. */
  id: string;
  name: string;
  /** First and last day, as YYYY-MM-DD; both belong to it. */
  first: string;
  last: string;
  /** Day on which its facts were last read, as YYYY-MM-DD. */
  read: string;
  place?: string | undefined;
  note?: string | undefined;
  /** Page of the event on this site. */
  page: string;
  /** Whether nobody has verified it yet. */
  isTentative?: boolean;
}

const basicDate = (day: string) => day.replaceAll('-', '');

/** The day after. An end of whole days is the first day that no longer belongs to the event (RFC 5545, 3.6.1). */
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const toEvent = ({ id, name, first, last, read, place, note, page, isTentative }: CalendarEvent) =>
  contentLines([
    ['BEGIN', 'VEVENT'],
    // Not the name of the host: the event stays the same when the site moves.
    ['UID', escapedText(`${id}@sec-atlas`)],
    // The day of reading and not the clock: the same content gives the same bytes.
    ['DTSTAMP', `${basicDate(read)}T000000Z`],
    ['DTSTART;VALUE=DATE', basicDate(first)],
    ['DTEND;VALUE=DATE', basicDate(dayAfter(last))],
    ['SUMMARY', escapedText(name)],
    ['LOCATION', place && escapedText(place)],
    ['DESCRIPTION', escapedText([note, page].filter(Boolean).join('\n'))],
    ['URL', page],
    ['STATUS', isTentative ? 'TENTATIVE' : undefined],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]);

/** Events as one calendar (RFC 5545) with the name that a reader's calendar shows. */
export const toCalendar = (name: string, events: readonly CalendarEvent[]): string =>
  [
    contentLines([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Mekong Institute//SEC Atlas//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['NAME', escapedText(name)],
      ['X-WR-CALNAME', escapedText(name)],
    ]),
    ...events.map(toEvent),
    contentLines([['END', 'VCALENDAR']]),
  ].join('');

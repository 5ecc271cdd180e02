import type { Atlas, Entry } from './atlas.ts';
import { entriesOf } from './atlas.ts';
import { eventSpan, isOver } from './event-time.ts';

type EventEntry = Entry<'events'>;

/** Events of one month; `month` is undefined when only the year is known. */
export interface EventMonth {
  month: string | undefined;
  events: EventEntry[];
}

/** Events of one year by month, in the order given. */
export interface EventYear {
  year: string;
  months: EventMonth[];
}

const newestFirst = (a: EventEntry, b: EventEntry) =>
  eventSpan(b.data).first.localeCompare(eventSpan(a.data).first) || a.id.localeCompare(b.id);

/** Events that are not over, the next one first. */
export const comingEvents = (atlas: Atlas, today: string): EventEntry[] =>
  entriesOf(atlas, 'events')
    .filter(({ data }) => !isOver(data, today))
    .toSorted(newestFirst)
    .reverse();

/** Events that are over, the last one first. */
export const pastEvents = (atlas: Atlas, today: string): EventEntry[] =>
  entriesOf(atlas, 'events')
    .filter(({ data }) => isOver(data, today))
    .toSorted(newestFirst);

const monthOf = ({ data: { start } }: EventEntry) =>
  start.length < 'YYYY-MM'.length ? undefined : start.slice(0, 7);

/** Events by the year and month in which they begin. Within a year those without a month come last. */
export const eventYears = (events: readonly EventEntry[]): EventYear[] =>
  [...Map.groupBy(events, ({ data }) => data.start.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    months: [...Map.groupBy(ofYear, monthOf)]
      .map(([month, ofMonth]) => ({ month, events: ofMonth }))
      .toSorted((a, b) => Number(a.month === undefined) - Number(b.month === undefined)),
  }));

import type { Event } from '../schema/event.ts';
import { isPast, spanOf, type Span } from './period.ts';

type Dates = Pick<Event, 'start' | 'end'>;

/** The time of an event as it is on file: a date, or two joined by a slash. */
export const periodOf = ({ start, end }: Dates): string =>
  end === undefined || end === start ? start : `${start}/${end}`;

/** The days an event may take; of one whose day is not known, the month or year it lies in. */
export const eventSpan = (dates: Dates): Span => spanOf(periodOf(dates));

/** Whether an event is over: its last day, as exact as it is known, lies before today. */
export const isOver = (dates: Dates, today: string): boolean => isPast(periodOf(dates), today);

const isDay = (date: string) => date.length === 'YYYY-MM-DD'.length;

/** First and last day of an event; undefined when either is not known to the day. */
export const eventDays = (dates: Dates): Span | undefined =>
  [dates.start, dates.end ?? dates.start].every(isDay) ? eventSpan(dates) : undefined;

/** Whether one can still apply or the last day has passed. A month or year counts to its end. */
export const deadlineState = (deadline: string, today: string): 'open' | 'passed' =>
  isPast(deadline, today) ? 'passed' : 'open';

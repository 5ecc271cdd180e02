import { describe, expect, test } from 'vitest';
import { eventsCalendar } from '../../src/exports/events-ics.ts';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import { eventDays } from '../../src/model/event-time.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas as atlas } from '../atlas.ts';
import { icsText, readIcs } from './read-ics.ts';

const site = new URL('https://example.org');
const events = entriesOf(atlas, 'events');
const basic = (day: string) => day.replaceAll('-', '');

describe.each(languages)('%s', (language) => {
  const calendar = readIcs(eventsCalendar(atlas, events, site, wordsOf(language)));
  const byId = new Map(calendar.events.map((event) => [event.get('UID'), event]));

  test('every event whose days are known is in the calendar, on its days', () => {
    for (const { id, data } of events) {
      const days = eventDays(data);
      const event = byId.get(`events/${id}@sec-atlas`);
      expect(event?.get('DTSTART'), id).toBe(days && basic(days.first));
      expect(Boolean(event), id).toBe(data.start.length === 10 && (data.end ?? data.start).length === 10);
    }
    expect(byId.size).toBe(calendar.events.length);
  });

  test('each leads to its page in the language of the reader', () => {
    for (const event of calendar.events) {
      const prefix = language === 'en' ? '' : `/${language}`;
      expect(event.get('URL')).toMatch(new RegExp(`^https://example.org${prefix}/events/[a-z0-9-]+/$`, 'u'));
      expect(icsText(event.get('DESCRIPTION') ?? '')).toContain(event.get('URL'));
    }
  });
});

test('the last day to apply stands in the calendar as an event of its own', () => {
  const [first] = events;
  const withDeadline = {
    ...first,
    id: 'kh-fixture',
    data: { ...first?.data, start: '2027-02-01', end: '2027-02-02', deadline: '2027-01-15' },
  } as Entry<'events'>;
  const found = readIcs(eventsCalendar(atlas, [withDeadline], site, wordsOf('en'))).events;
  expect(found.map((event) => event.get('UID'))).toEqual([
    'events/kh-fixture@sec-atlas',
    'events/kh-fixture/deadline@sec-atlas',
  ]);
  expect(found[1]?.get('DTSTART')).toBe('20270115');
  expect(found[1]?.get('DTEND')).toBe('20270116');
});

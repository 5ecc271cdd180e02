import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCalendar, type CalendarEvent } from '../../src/exports/ics.ts';
import { icsText, readIcs } from './read-ics.ts';

const fixture: CalendarEvent = {
  id: 'events/kh-fixture',
  name: 'Fixture fair; first, and last',
  first: '2026-12-30',
  last: '2026-12-31',
  read: '2026-11-24',
  place: 'Fixture hall, Kampot',
  page: 'https://example.org/events/kh-fixture/',
};

test('an event of whole days ends on the first day that no longer belongs to it', () => {
  const { events } = readIcs(toCalendar('Fixture', [fixture]));
  expect(events[0]?.get('DTSTART')).toBe('20261230');
  expect(events[0]?.get('DTEND')).toBe('20270101');
  expect(toCalendar('Fixture', [fixture])).toContain('DTSTART;VALUE=DATE:20261230\r\n');
});

test('the stamp is the day of reading, and the same content gives the same bytes', () => {
  expect(readIcs(toCalendar('Fixture', [fixture])).events[0]?.get('DTSTAMP')).toBe('20261124T000000Z');
  expect(toCalendar('Fixture', [fixture])).toBe(toCalendar('Fixture', [fixture]));
});

test('every day has the next one after it, over months and leap years', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        const [event] = readIcs(toCalendar('Fixture', [{ ...fixture, first: day, last: day }])).events;
        const end = event?.get('DTEND') ?? '';
        const next = `${end.slice(0, 4)}-${end.slice(4, 6)}-${end.slice(6)}`;
        expect(Date.parse(next) - Date.parse(day)).toBe(86_400_000);
      },
    ),
  );
});

test('any name comes back as it was, and none breaks out of its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      const { calendar, events } = readIcs(toCalendar(name, [{ ...fixture, name }]));
      const expected = name
        .toWellFormed()
        .replace(/\r\n?/gu, '\n')
        .replace(/(?!\n)\p{Cc}/gu, ' ');
      expect(icsText(events[0]?.get('SUMMARY') ?? '')).toBe(expected);
      expect(icsText(calendar.get('NAME') ?? '')).toBe(expected);
    }),
  );
});

test('what is not on file is not in the event; what is not verified is tentative', () => {
  const bare = { ...fixture, place: undefined };
  expect(toCalendar('Fixture', [fixture])).toContain('LOCATION:');
  expect(toCalendar('Fixture', [bare])).not.toContain('LOCATION');
  expect(toCalendar('Fixture', [bare])).not.toContain('STATUS');
  expect(toCalendar('Fixture', [{ ...bare, isTentative: true }])).toContain('STATUS:TENTATIVE\r\n');
});

test('a calendar without events is still a calendar', () => {
  const { calendar, events } = readIcs(toCalendar('Fixture', []));
  expect(calendar.get('VERSION')).toBe('2.0');
  expect(calendar.get('PRODID')).toBeTruthy();
  expect(events).toEqual([]);
});

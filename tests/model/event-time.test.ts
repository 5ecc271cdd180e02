import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { comingEvents, eventYears, pastEvents } from '../../src/model/event-calendar.ts';
import { deadlineState, eventDays, eventSpan, isOver, periodOf } from '../../src/model/event-time.ts';
import { realAtlas as atlas } from '../atlas.ts';

const today = '2026-11-24';
const all = entriesOf(atlas, 'events');

test('days are known only when both ends are', () => {
  expect(eventDays({ start: '2026-11-24' })).toEqual({ first: '2026-11-24', last: '2026-11-24' });
  expect(eventDays({ start: '2026-11-24', end: '2026-11-26' })).toEqual({
    first: '2026-11-24',
    last: '2026-11-26',
  });
  expect(eventDays({ start: '2026-11-24', end: '2026-12' })).toBeUndefined();
  expect(eventDays({ start: '2026' })).toBeUndefined();
});

test('an event is over on the day after its last day; a year is over with its last day', () => {
  expect(isOver({ start: '2026-11-23', end: '2026-11-24' }, today)).toBe(false);
  expect(isOver({ start: '2026-11-23' }, today)).toBe(true);
  expect(isOver({ start: '2026' }, today)).toBe(false);
  expect(isOver({ start: '2025' }, today)).toBe(true);
});

test('a deadline is open to the end of its day, month or year', () => {
  expect(deadlineState('2026-11-24', today)).toBe('open');
  expect(deadlineState('2026-11', today)).toBe('open');
  expect(deadlineState('2026-11-23', today)).toBe('passed');
});

test('an end that is the start is not told twice', () => {
  expect(periodOf({ start: '2026-11-24', end: '2026-11-24' })).toBe('2026-11-24');
  expect(periodOf({ start: '2026-11-24', end: '2026-11-25' })).toBe('2026-11-24/2026-11-25');
});

test('on any day every event is either coming or past, the next first and the last first', () => {
  const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const on = date.toISOString().slice(0, 10);
      const [coming, past] = [comingEvents(atlas, on), pastEvents(atlas, on)];
      expect(new Set([...coming, ...past]).size).toBe(all.length);
      const starts = coming.map(({ data }) => eventSpan(data).first);
      expect(starts).toEqual(starts.toSorted());
      const ended = past.map(({ data }) => eventSpan(data).first);
      expect(ended).toEqual(ended.toSorted().reverse());
    }),
    { numRuns: 30 },
  );
});

test('every event stands once in the calendar, in the year and month in which it begins', () => {
  const years = eventYears(pastEvents(atlas, '2100-01-01'));
  const placed = years.flatMap(({ year, months }) =>
    months.flatMap(({ month, events }) =>
      events.map(({ id, data }) => ({ id, year, month, start: data.start })),
    ),
  );
  expect(placed.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  for (const { year, month, start } of placed) expect(start.startsWith(month ?? year)).toBe(true);
  expect(years.map(({ year }) => year)).toEqual(
    years
      .map(({ year }) => year)
      .toSorted()
      .reverse(),
  );
});

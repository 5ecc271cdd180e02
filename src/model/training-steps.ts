import type { Atlas, Entry } from './atlas.ts';
import { entriesOf } from './atlas.ts';
import { eventSpan } from './event-time.ts';

/** Steps of a training in order: learn to do, do to learn, share to learn. */
const phases = ['learn', 'do', 'share'] as const satisfies NonNullable<Entry<'events'>['data']['phase']>[];

/** A step with its courses or workshops, oldest first. */
export interface TrainingStep {
  phase: (typeof phases)[number];
  events: Entry<'events'>[];
}

/** Events of a programme, oldest first. */
export const eventsOfProgramme = (atlas: Atlas, programme: string): Entry<'events'>[] =>
  entriesOf(atlas, 'events')
    .filter(({ data }) => data.programme === programme)
    .toSorted((a, b) => eventSpan(a.data).first.localeCompare(eventSpan(b.data).first));

/** The steps of a programme's training; none when no event of it says which step it was. */
export const stepsOf = (atlas: Atlas, { id }: Entry<'programmes'>): TrainingStep[] => {
  const events = eventsOfProgramme(atlas, id).filter(({ data }) => data.phase !== undefined);
  return events.length === 0
    ? []
    : phases.map((phase) => ({ phase, events: events.filter(({ data }) => data.phase === phase) }));
};

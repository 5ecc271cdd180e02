import { factCollections, type FactCollection } from '../../schema/collections.ts';
import { entriesOf, type Atlas, type Entry } from '../atlas.ts';
import { daysAfter, isPast } from '../period.ts';
import type { Ending } from './ending.ts';
import { shelfEndings } from './shelf-endings.ts';
import { statedEndings } from './stated-endings.ts';

/** An end, and the entry it is in. */
export interface EntryEnding extends Ending {
  entry: Entry<FactCollection>;
}

const compare = (a: EntryEnding, b: EntryEnding): number =>
  a.last.localeCompare(b.last) ||
  a.entry.collection.localeCompare(b.entry.collection, 'en') ||
  a.entry.id.localeCompare(b.entry.id, 'en') ||
  a.path.join('.').localeCompare(b.path.join('.'), 'en', { numeric: true });

/** Everything that has run out or will, the earliest first. `today` is an ISO day: it tells which figure is the newest. */
export const endingsOf = (atlas: Atlas, today: string): EntryEnding[] =>
  (Object.keys(factCollections) as FactCollection[])
    .flatMap((collection) => entriesOf(atlas, collection) as Entry<FactCollection>[])
    .flatMap((entry) =>
      [...statedEndings(entry), ...shelfEndings(atlas, entry, today)].map((ending) => ({ ...ending, entry })),
    )
    .toSorted(compare);

/** Whether its last day is over. */
export const hasEnded = ({ last }: Pick<Ending, 'last'>, today: string): boolean => isPast(last, today);

/** Whether it still holds today and its last day is one of the next so many. */
export const endsWithin = ({ last }: Pick<Ending, 'last'>, days: number, today: string): boolean =>
  !isPast(last, today) && last <= daysAfter(today, days);

import type { Sme } from '../schema/sme.ts';
import type { Atlas } from './atlas.ts';
import { entriesById } from './atlas.ts';
import { isPast, monthsAfter } from './period.ts';

/** A confirmation that names no last day holds for a year from its own. */
export const confirmationMonths = 12;

type Standing = Sme['standing'];

/** Whether somebody has said that the entry is right, however long ago. */
export const isConfirmation = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'confirmed-by-chamber' || state === 'confirmed-by-mi';

/** The last day on which a confirmation holds; undefined when it has no day at all, and for what is none. */
export const lastDayOfConfirmation = (standing: Standing): string | undefined => {
  if (!isConfirmation(standing)) return undefined;
  return standing.until ?? (standing.on && monthsAfter(standing.on, confirmationMonths));
};

/** A confirmation that has run out, or that has no day, falls back to "listed" without anybody touching the entry. */
export const standingOf = (
  standing: Standing,
  today: string,
): { state: Standing['state']; lapsedOn: string | undefined } => {
  if (!isConfirmation(standing)) return { state: standing.state, lapsedOn: undefined };
  const last = lastDayOfConfirmation(standing);
  if (last !== undefined && !isPast(last, today)) return { state: standing.state, lapsedOn: undefined };
  return { state: 'listed', lapsedOn: last };
};

/** Day of the newest dated source of an entry, as exact as it is known. */
export const newestSource = (atlas: Atlas, sources: readonly string[]): string | undefined =>
  entriesById(atlas, 'sources', sources)
    .flatMap(({ data }) => data.published ?? [])
    .toSorted()
    .at(-1);

/** Whether a business is still there to be dealt with: not closed, merged or withdrawn. */
export const isCurrent = ({ standing }: Pick<Sme, 'standing'>): boolean =>
  !['closed', 'merged', 'withdrawn'].includes(standing.state);

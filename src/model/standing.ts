import type { Sme } from '../schema/sme.ts';
import type { Atlas } from './atlas.ts';
import { entriesById } from './atlas.ts';

/** A confirmation that has run out falls back to "listed" without anybody touching the entry. */
export const standingOf = (
  standing: Sme['standing'],
  today: string,
): { state: Sme['standing']['state']; lapsedOn: string | undefined } => {
  const confirmed = standing.state === 'confirmed-by-chamber' || standing.state === 'confirmed-by-mi';
  if (confirmed && standing.until !== undefined && standing.until < today)
    return { state: 'listed', lapsedOn: standing.until };
  return { state: standing.state, lapsedOn: undefined };
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

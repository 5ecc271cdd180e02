import type { CollectionWithPages } from './address.ts';
import type { AskedPlace, GapCell } from './gaps.ts';

/** The page where the answer of a cell stands, with the place on it. */
export interface AnswerPlace {
  collection: CollectionWithPages;
  id: string;
  /** Such as `#figure-exports`; empty where the whole page is meant. */
  anchor: string;
}

/** Where the answer of a cell stands; nothing for a gap. Key figures of a province stand apart from its other figures. */
export const answerPlace = (
  place: AskedPlace,
  { indicator, answer, connection }: GapCell,
): AnswerPlace | undefined => {
  const { collection, id } = place;
  if (connection) return { collection, id, anchor: '#across' };
  if (!answer) return undefined;
  const { from } = answer;
  if (from.collection === 'zones') return { collection: 'zones', id: from.id, anchor: '#land' };
  if (from.collection === 'gateways')
    return { collection: 'gateways', id: from.id, anchor: `#figure-${indicator.id}` };
  const isKey = collection === 'provinces' && indicator.data.key !== undefined;
  return { collection, id, anchor: `#${isKey ? 'key' : 'figure'}-${indicator.id}` };
};

import { entriesOf, keyOf, type Atlas, type Entry } from './atlas.ts';
import { behindNotice } from './notice-standing.ts';
import { membersOfCluster } from './relations.ts';

type InHouse = Entry<'smes' | 'clusters' | 'opportunities'>;

/** Keys of an entry, or of those who stand behind a notice. */
const headsOf = (atlas: Atlas, entry: InHouse): string[] =>
  entry.collection === 'opportunities'
    ? behindNotice(atlas, (entry as Entry<'opportunities'>).data).map(keyOf)
    : [keyOf(entry)];

/** Whether two entries know each other anyhow: a cluster and its member, or a notice and those behind it. */
export const sameHouse = (atlas: Atlas): ((a: InHouse, b: InHouse) => boolean) => {
  const membersOf = new Map(
    entriesOf(atlas, 'clusters').map((cluster) => [
      keyOf(cluster),
      new Set(membersOfCluster(atlas, cluster).map(keyOf)),
    ]),
  );
  const belongs = (one: string, other: string) =>
    one === other || membersOf.get(one)?.has(other) === true || membersOf.get(other)?.has(one) === true;
  return (a, b) => headsOf(atlas, a).some((one) => headsOf(atlas, b).some((other) => belongs(one, other)));
};

import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { membersOfCluster } from './relations.ts';

type InHouse = Entry<'smes' | 'clusters' | 'opportunities'>;

/** Keys of an entry, or of those who stand behind a notice. */
const headsOf = ({ id, collection, data }: InHouse): string[] => {
  if (collection !== 'opportunities') return [`${collection}/${id}`];
  const { sme, cluster, provider } = data as Entry<'opportunities'>['data'];
  return [
    ...(sme === undefined ? [] : [`smes/${sme}`]),
    ...(cluster === undefined ? [] : [`clusters/${cluster}`]),
    ...(provider === undefined ? [] : [`providers/${provider}`]),
  ];
};

/** Whether two entries know each other anyhow: a cluster and its member, or a notice and those behind it. */
export const sameHouse = (atlas: Atlas): ((a: InHouse, b: InHouse) => boolean) => {
  const membersOf = new Map(
    entriesOf(atlas, 'clusters').map((cluster) => [
      `clusters/${cluster.id}`,
      new Set(membersOfCluster(atlas, cluster).map(({ id }) => `smes/${id}`)),
    ]),
  );
  const belongs = (one: string, other: string) =>
    one === other || membersOf.get(one)?.has(other) === true || membersOf.get(other)?.has(one) === true;
  return (a, b) => headsOf(a).some((one) => headsOf(b).some((other) => belongs(one, other)));
};

import type { Programme } from '../schema/programme.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** A plan of a programme that names a cluster. */
export interface ClusterPlan {
  programme: Entry<'programmes'>;
  plan: Programme['actionPlans'][number];
}

/** What participants of programmes set out to do for a cluster, oldest first. */
export const plansOfCluster = (atlas: Atlas, cluster: string): ClusterPlan[] =>
  entriesOf(atlas, 'programmes')
    .flatMap((programme) =>
      programme.data.actionPlans
        .filter((plan) => plan.cluster === cluster)
        .map((plan) => ({ programme, plan })),
    )
    .toSorted((a, b) => a.plan.year - b.plan.year);

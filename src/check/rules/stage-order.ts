import { clusterStages } from '../../schema/cluster.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

const rankOf = (stage: unknown) => clusterStages.findIndex((each) => each === stage);

/** The dated stages of a cluster run from group to exporting, and none lies beyond how far it has come. */
export const stageOrderRule: Rule = {
  name: 'stage-order',
  description: 'The dated stages of a cluster run in order, and none lies beyond the stage it has reached.',
  scope: 'entry',
  check: (entry) => {
    if (entry.collection !== 'clusters') return [];
    const { stage, stages } = (entry.value ?? {}) as Record<string, unknown>;
    if (!Array.isArray(stages)) return [];
    const named = stages.map((each) => (each as Record<string, unknown> | null)?.['stage']);
    return named.flatMap((each, index) => {
      const path = ['stages', index, 'stage'];
      if (rankOf(each) < 0) return [];
      if (rankOf(each) > rankOf(stage))
        return [
          toProblem(entry, path, {
            rule: 'stage-order',
            message: `lies beyond the stage of the cluster (${String(stage)})`,
            found: String(each),
            fix: `write stage: ${String(each)} at the head, or take this one out`,
          }),
        ];
      if (index > 0 && rankOf(named[index - 1]) >= rankOf(each))
        return [
          toProblem(entry, path, {
            rule: 'stage-order',
            message: 'comes after a stage that is as far or further',
            found: String(each),
            fix: 'put the stages in the order group, cluster, export-consortium, exporting, each once',
          }),
        ];
      return [];
    });
  },
};

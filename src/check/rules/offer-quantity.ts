import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** The time of a quantity stands in one place, or nobody knows which one counts. */
export const offerQuantityRule: Rule = {
  name: 'offer-quantity',
  description: 'The quantity of a notice is in a unit without a time; the time stands in per.',
  scope: 'entry',
  check: (entry, { entries }) => {
    if (entry.collection !== 'opportunities') return [];
    const { quantity } = (entry.value ?? {}) as { quantity?: Record<string, unknown> | null };
    const found = entries.find(({ collection, id }) => collection === 'units' && id === quantity?.['unit']);
    const { per, of } = (found?.value ?? {}) as { per?: string; of?: { unit: string } };
    if (per === undefined) return [];
    return [
      toProblem(entry, ['quantity', 'unit'], {
        rule: 'offer-quantity',
        message: 'has a time in it',
        found: found?.id,
        fix: `write the goods here, such as ${of?.unit ?? 'tonnes'}, and the time in per`,
      }),
    ];
  },
};

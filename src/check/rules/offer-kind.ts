import { opportunitySchema } from '../../schema/opportunity.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

type Row = { kind?: unknown; direction?: unknown };

/** The rules of matching say which notices there are: goods to sell are offered, never wanted. */
export const offerKindRule: Rule = {
  name: 'offer-kind',
  description: 'A kind of notice is offered or wanted as the rules of matching know it.',
  scope: 'entry',
  check: (entry, { entries }) => {
    if (entry.collection !== 'opportunities') return [];
    const { kind, direction } = (entry.value ?? {}) as Row;
    const rows = entries
      .filter(({ collection }) => collection === 'matching')
      .flatMap(({ value }) => (value as { answers?: Row[] } | null)?.answers ?? []);
    const known = rows.filter((row) => row.kind === kind).map((row) => String(row.direction));
    // What is neither offer nor want is a slip of the pen, which the schema reports.
    if (!opportunitySchema.shape.direction.safeParse(direction).success) return [];
    if (known.length === 0 || known.includes(String(direction))) return [];
    return [
      toProblem(entry, ['direction'], {
        rule: 'offer-kind',
        message: `a notice of kind ${String(kind)} cannot be that`,
        found: String(direction),
        allowed: known,
        fix: `write ${known.join(' or ')}, or choose another kind`,
      }),
    ];
  },
};

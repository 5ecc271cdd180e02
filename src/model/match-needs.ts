import type { MakeLine, MatchLine } from './match-line.ts';
import type { MatchParty } from './match-party.ts';

/** Needs that stand in both lists, each once. */
export const sharedNeeds = (a: readonly string[], b: readonly string[]): string[] =>
  [...new Set(a)].filter((id) => b.includes(id)).toSorted();

/** A line that names who looks for what; none without a need. */
export const needLine = (
  line: MakeLine,
  rule: 'need' | 'seeks',
  { entry }: Pick<MatchParty, 'entry'>,
  needs: readonly string[],
): MatchLine[] =>
  needs.length === 0
    ? []
    : [
        line(rule, 'fits', {
          name: { of: entry.collection, ids: [entry.id] },
          needs: { of: 'needs', ids: needs },
        }),
      ];

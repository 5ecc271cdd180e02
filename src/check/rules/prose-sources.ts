import { toProblem } from '../entry.ts';
import { findNearest, toSuggestion } from '../nearest.ts';
import { getProse, placeOf } from '../prose-tree.ts';
import type { Rule } from '../rule.ts';

/** Every source mark in a text leads to a source. */
export const proseSourcesRule: Rule = {
  name: 'prose-sources',
  description: 'Every <Source id="…" /> names a source that exists.',
  scope: 'entry',
  check: (entry, { ids }) => {
    const known = ids.get('sources') ?? new Set<string>();
    return (getProse(entry)?.nodes ?? []).flatMap((node) => {
      const id =
        node.name === 'Source' ? node.attributes?.find(({ name }) => name === 'id')?.value : undefined;
      if (typeof id !== 'string' || known.has(id)) return [];
      return [
        toProblem(entry, [], {
          rule: 'prose-sources',
          place: placeOf(entry, node),
          message: 'no such entry in sources',
          found: id,
          fix: toSuggestion(
            findNearest(id, known),
            'write the file name of a source, or add that source first',
          ),
        }),
      ];
    });
  },
};

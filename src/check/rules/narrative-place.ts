import { toProblem } from '../entry.ts';
import { findNearest, toSuggestion } from '../nearest.ts';
import type { Rule } from '../rule.ts';

/** A narrative tells of a province that is on file. */
export const narrativePlaceRule: Rule = {
  name: 'narrative-place',
  description: 'A narrative has the file name of a province.',
  scope: 'entry',
  check: (entry, { ids }) => {
    if (entry.collection !== 'narratives') return [];
    const province = entry.id.split('/').at(-1) ?? '';
    const known = ids.get('provinces') ?? new Set<string>();
    if (known.has(province)) return [];
    return [
      toProblem(entry, [], {
        rule: 'narrative-place',
        place: 'whole file',
        message: 'no province has this file name',
        found: province,
        fix: toSuggestion(findNearest(province, known), 'give it the id of a province'),
      }),
    ];
  },
};

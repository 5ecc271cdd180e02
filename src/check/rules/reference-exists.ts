import { toProblem } from '../entry.ts';
import { idsNamed, nearestId } from '../named.ts';
import { toSuggestion } from '../nearest.ts';
import type { Rule } from '../rule.ts';

/** Every id points at an entry that is there. */
export const referenceExistsRule: Rule = {
  name: 'reference-exists',
  description: 'Every id in a field points at an entry that exists.',
  scope: 'entry',
  check: (entry, content) =>
    entry.leaves.flatMap(({ path, value, meta }) => {
      const target = meta.references;
      if (target === undefined || typeof value !== 'string') return [];
      const known = content.ids.get(target) ?? new Set<string>();
      if (known.has(value)) return [];
      return [
        toProblem(entry, path, {
          rule: 'reference-exists',
          message: `no such entry in ${target}`,
          found: value,
          fix: toSuggestion(
            idsNamed(content, target, value)[0] ?? nearestId(content, target, value),
            `write the file name of an entry of ${target}, or add that entry first`,
          ),
        }),
      ];
    }),
};

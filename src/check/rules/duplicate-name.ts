import { toProblem, type Entry } from '../entry.ts';
import { nameKey } from '../likeness.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const compared = new Set([
  'smes',
  'clusters',
  'providers',
  'zones',
  'gateways',
  'events',
  'products',
  'sectors',
]);

/** The names of an entry by language, as far as it has any. */
const namesOf = (entry: Entry): (readonly [language: string, key: string])[] => {
  const names = (entry.value as { names?: unknown } | null)?.names;
  if (!compared.has(entry.collection) || typeof names !== 'object' || names === null) return [];
  return Object.entries(names).flatMap(([language, name]) => {
    const key = typeof name === 'string' ? nameKey(name, language) : '';
    return key === '' ? [] : [[language, `${entry.collection} ${key}`] as const];
  });
};

/** Two entries of one kind with the same name, in any language, are often one thing entered twice. */
export const duplicateNameRule: Rule = {
  name: 'duplicate-name',
  description: 'No two entries of a kind have the same name.',
  scope: 'content',
  check: ({ entries }) => {
    const seen = new Map<string, Entry>();
    const problems: Problem[] = [];
    for (const entry of entries) {
      const names = namesOf(entry);
      const same = names.find(([, key]) => seen.has(key));
      for (const [, key] of names) if (!seen.has(key)) seen.set(key, entry);
      const twin = same && seen.get(same[1]);
      if (same === undefined || twin === undefined || twin === entry) continue;
      problems.push(
        toProblem(entry, ['names', same[0]], {
          rule: 'duplicate-name',
          severity: 'warning',
          message: `${twin.file} has the same name`,
          fix: 'if both are the same, keep one; if not, add the place to the name',
        }),
      );
    }
    return problems;
  },
};

import type { Entry } from '../entry.ts';
import { toProblem } from '../entry.ts';
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

/** Legal forms say nothing about who it is. */
const noise = /\b(?:co|ltd|limited|company|corp|corporation|inc|plc|jsc|llc|pte|the)\b/g;

const toKey = (entry: Entry): string | undefined => {
  const names = (entry.value as { names?: { en?: unknown } } | null)?.names;
  if (typeof names?.en !== 'string') return undefined;
  const plain = names.en
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(noise, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : `${entry.collection} ${plain}`;
};

/** Two entries of one kind with the same name are often one thing entered twice. */
export const duplicateNameRule: Rule = {
  name: 'duplicate-name',
  description: 'No two entries of a kind have the same name.',
  scope: 'content',
  check: ({ entries }) => {
    const seen = new Map<string, Entry>();
    const problems: Problem[] = [];
    for (const entry of entries) {
      const key = compared.has(entry.collection) ? toKey(entry) : undefined;
      if (key === undefined) continue;
      const twin = seen.get(key);
      if (twin === undefined) seen.set(key, entry);
      else {
        problems.push(
          toProblem(entry, ['names', 'en'], {
            rule: 'duplicate-name',
            severity: 'warning',
            message: `${twin.file} has the same name`,
            fix: 'if both are the same, keep one; if not, add the place to the name',
          }),
        );
      }
    }
    return problems;
  },
};

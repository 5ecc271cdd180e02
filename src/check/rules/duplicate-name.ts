import { toProblem, type Entry } from '../entry.ts';
import { nameKey } from '../likeness.ts';
import type { Rule } from '../rule.ts';
import { findTwins, type Key } from '../twins.ts';

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

/** The names of an entry in every language, as far as it has any. */
const namesOf = ({ collection, value }: Entry): Key[] => {
  const names = (value as { names?: unknown } | null)?.names;
  if (!compared.has(collection) || typeof names !== 'object' || names === null) return [];
  return Object.entries(names).flatMap(([language, name]) => {
    const key = typeof name === 'string' ? nameKey(name, language) : '';
    return key === '' ? [] : [{ key, path: ['names', language] }];
  });
};

/** Two entries of one kind with the same name, in any language, are often one thing entered twice. */
export const duplicateNameRule: Rule = {
  name: 'duplicate-name',
  description: 'No two entries of a kind have the same name.',
  scope: 'content',
  check: ({ entries }) =>
    findTwins(entries, namesOf).map(({ entry, path, first }) =>
      toProblem(entry, path, {
        rule: 'duplicate-name',
        severity: 'warning',
        message: `${first.file} has the same name`,
        fix: 'if both are the same, keep one; if not, add the place to the name',
      }),
    ),
};

import { valueAt } from '../../schema/value-path.ts';
import { toProblem, type Entry } from '../entry.ts';
import { addressKey } from '../likeness.ts';
import type { Rule } from '../rule.ts';
import { findTwins, type Key } from '../twins.ts';

const compared: Readonly<Record<string, readonly string[]>> = {
  smes: ['contact', 'website'],
  providers: ['contact', 'website'],
  sources: ['url'],
};

const addressOf = ({ collection, value }: Entry): Key[] => {
  const path = compared[collection];
  const address = path && valueAt(value, path);
  const key = typeof address === 'string' ? addressKey(address) : undefined;
  return path === undefined || key === undefined ? [] : [{ key, path }];
};

/** The same address twice is often one thing entered twice. */
export const duplicateWebsiteRule: Rule = {
  name: 'duplicate-website',
  description: 'No two entries of a kind have the same web address.',
  scope: 'content',
  check: ({ entries }) =>
    findTwins(entries, addressOf).map(({ entry, path, first }) =>
      toProblem(entry, path, {
        rule: 'duplicate-website',
        severity: 'warning',
        message: `${first.file} has the same address`,
        fix: 'if both are the same, keep one',
      }),
    ),
};

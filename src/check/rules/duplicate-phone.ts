import { valueAt } from '../../schema/value-path.ts';
import { toProblem, type Entry } from '../entry.ts';
import { phoneKey } from '../likeness.ts';
import type { Rule } from '../rule.ts';
import { findTwins, type Key } from '../twins.ts';

const path = ['contact', 'phone'];

const phoneOf = ({ value }: Entry): Key[] => {
  const phone = valueAt(value, path);
  const key = typeof phone === 'string' ? phoneKey(phone) : undefined;
  return key === undefined ? [] : [{ key, path }];
};

/** The same telephone twice is often one business entered twice. */
export const duplicatePhoneRule: Rule = {
  name: 'duplicate-phone',
  description: 'No two entries of a kind have the same telephone.',
  scope: 'content',
  check: ({ entries }) =>
    findTwins(entries, phoneOf).map(({ entry, first }) =>
      toProblem(entry, path, {
        rule: 'duplicate-phone',
        severity: 'warning',
        message: `${first.file} has the same telephone`,
        fix: 'if both are the same, keep one',
      }),
    ),
};

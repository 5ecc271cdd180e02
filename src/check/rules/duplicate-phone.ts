import { toProblem, type Entry } from '../entry.ts';
import { phoneKey } from '../likeness.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const path = ['contact', 'phone'];

/** The same telephone twice is often one business entered twice. */
export const duplicatePhoneRule: Rule = {
  name: 'duplicate-phone',
  description: 'No two entries of a kind have the same telephone.',
  scope: 'content',
  check: ({ entries }) => {
    const seen = new Map<string, Entry>();
    const problems: Problem[] = [];
    for (const entry of entries) {
      const phone = (entry.value as { contact?: { phone?: unknown } } | null)?.contact?.phone;
      const key = typeof phone === 'string' ? phoneKey(phone) : undefined;
      if (key === undefined) continue;
      const twin = seen.get(`${entry.collection} ${key}`);
      if (twin === undefined) seen.set(`${entry.collection} ${key}`, entry);
      else
        problems.push(
          toProblem(entry, path, {
            rule: 'duplicate-phone',
            severity: 'warning',
            message: `${twin.file} has the same telephone`,
            fix: 'if both are the same, keep one',
          }),
        );
    }
    return problems;
  },
};

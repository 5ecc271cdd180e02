import { toProblem, type Entry } from '../entry.ts';
import { addressKey } from '../likeness.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const compared: Readonly<Record<string, readonly string[]>> = {
  smes: ['contact', 'website'],
  providers: ['contact', 'website'],
  sources: ['url'],
};

const toAddress = (entry: Entry): string | undefined => {
  const path = compared[entry.collection];
  if (path === undefined) return undefined;
  const leaf = entry.leaves.find((one) => one.path.join('.') === path.join('.'));
  const key = typeof leaf?.value === 'string' ? addressKey(leaf.value) : undefined;
  return key === undefined ? undefined : `${entry.collection} ${key}`;
};

/** The same address twice is often one thing entered twice. */
export const duplicateWebsiteRule: Rule = {
  name: 'duplicate-website',
  description: 'No two entries of a kind have the same web address.',
  scope: 'content',
  check: ({ entries }) => {
    const seen = new Map<string, Entry>();
    const problems: Problem[] = [];
    for (const entry of entries) {
      const address = toAddress(entry);
      if (address === undefined) continue;
      const twin = seen.get(address);
      if (twin === undefined) seen.set(address, entry);
      else {
        problems.push(
          toProblem(entry, compared[entry.collection] ?? [], {
            rule: 'duplicate-website',
            severity: 'warning',
            message: `${twin.file} has the same address`,
            fix: 'if both are the same, keep one',
          }),
        );
      }
    }
    return problems;
  },
};

import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** Astro would take such a key for the id of the entry, and so give it another entry's address. */
export const slugKeyRule: Rule = {
  name: 'slug-key',
  description: 'The file name is the address; no key may claim another.',
  scope: 'entry',
  check: (entry) =>
    typeof entry.value === 'object' && entry.value !== null && Object.hasOwn(entry.value, 'slug')
      ? [
          toProblem(entry, ['slug'], {
            rule: 'slug-key',
            place: entry.yaml.locateKey(['slug']),
            message: 'the file name is the address of the entry',
            fix: 'remove the line',
          }),
        ]
      : [],
};

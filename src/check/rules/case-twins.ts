import type { Rule } from '../rule.ts';
import type { Problem } from '../problem.ts';

/** Windows and macOS keep only one of two names that differ in capitals or in the coding of an accent. */
export const caseTwinsRule: Rule = {
  name: 'case-twins',
  description: 'No two files differ only in capital letters or in their ending.',
  scope: 'content',
  check: ({ files }) => {
    const seen = new Map<string, string>();
    const problems: Problem[] = [];
    for (const { path } of files) {
      const key = path
        .normalize('NFC')
        .toLowerCase()
        .replace(/\.(ya?ml|mdx?)$/, '');
      const twin = seen.get(key);
      if (twin === undefined) seen.set(key, path);
      else {
        problems.push({
          file: `content/${path}`,
          place: 'whole file',
          rule: 'case-twins',
          severity: 'error',
          message: `there is already a file content/${twin}`,
          fix: 'rename or remove one of the two',
        });
      }
    }
    return problems;
  },
};

import type { Rule } from '../rule.ts';

/** A link could lead out of the content folder. */
export const plainFileRule: Rule = {
  name: 'plain-file',
  description: 'Content is made of plain files, not of links.',
  scope: 'file',
  check: ({ path, kind }) =>
    kind === 'file'
      ? []
      : [
          {
            file: `content/${path}`,
            place: 'whole file',
            rule: 'plain-file',
            severity: 'error',
            message: kind === 'symlink' ? 'this is a link to another file' : 'this is not a plain file',
            fix: 'put a copy of the file here',
          },
        ],
};

import type { Rule } from '../rule.ts';

const largest = 64 * 1024;

/** A content file is a short text. */
export const fileSizeRule: Rule = {
  name: 'file-size',
  description: 'A content file has at most 64 kB.',
  scope: 'file',
  check: ({ path, bytes }) =>
    bytes <= largest
      ? []
      : [
          {
            file: `content/${path}`,
            place: 'whole file',
            rule: 'file-size',
            severity: 'error',
            message: `the file has ${Math.ceil(bytes / 1024)} kB, at most 64 kB fit`,
            fix: 'keep to one entry in a file and say it shorter',
          },
        ],
};

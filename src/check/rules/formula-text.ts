import { toTextRule } from '../text-rule.ts';

/** A spreadsheet would run such a text. Our exports escape it; other people's may not. `@name` alone is an account of LINE. */
export const formulaTextRule = toTextRule(
  {
    name: 'formula-text',
    description: 'No text begins like a formula of a spreadsheet.',
    severity: 'warning',
  },
  (text) =>
    /^=|^[+@-]\s*[A-Za-z]+\(/.test(text)
      ? {
          index: 0,
          message: 'a spreadsheet would take this for a formula',
          found: text,
          fix: 'begin with a letter',
        }
      : undefined,
);

import { getTexts } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';

/** What a pattern found in a text. */
export interface TextFault {
  index: number;
  message: string;
  fix: string;
  found?: string;
}

/** A rule that looks at every text of an entry, field or body, one fault per text. */
export const toTextRule = (
  about: Pick<Rule, 'name' | 'description'> & { severity?: Problem['severity'] },
  find: (text: string) => TextFault | undefined,
): Rule => ({
  name: about.name,
  description: about.description,
  scope: 'entry',
  check: (entry) =>
    getTexts(entry).flatMap(({ field, text, placeAt }) => {
      const fault = find(text);
      if (fault === undefined) return [];
      const { index, ...words } = fault;
      return [
        {
          file: entry.file,
          place: placeAt(index),
          rule: about.name,
          severity: about.severity ?? 'error',
          ...(field === undefined ? {} : { field }),
          ...words,
        },
      ];
    }),
});

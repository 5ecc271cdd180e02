import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** A person is named only with a written permission; when it has run out the site shows the person no more by itself. */
export const personConsentRule: Rule = {
  name: 'person-consent',
  description: 'A person stands in an entry only with a permission that covers the name.',
  scope: 'entry',
  check: (entry) =>
    entry.groups.flatMap(({ path, value }) => {
      if (path.at(-1) !== 'person') return [];
      const consent = value['consent'];
      if (typeof consent !== 'object' || consent === null) {
        return [
          toProblem(entry, [...path, 'consent'], {
            rule: 'person-consent',
            message: 'a person may be named only with written consent',
            fix: 'remove the person, or add consent with date, until, reference and fields',
          }),
        ];
      }
      const { fields } = consent as Record<string, unknown>;
      const areNames = Array.isArray(fields) && fields.every((field) => typeof field === 'string');
      if (areNames && !fields.includes('name')) {
        return [
          toProblem(entry, [...path, 'consent', 'fields'], {
            rule: 'person-consent',
            message: 'the consent does not cover the name',
            fix: 'remove the person, or add "- name" if the paper says so',
          }),
        ];
      }
      return [];
    }),
};

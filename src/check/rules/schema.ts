import type { z } from 'zod';
import { parseValue, toProblem, type Entry } from '../entry.ts';
import { findNearest, toSuggestion } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import {
  checkFormat,
  checkLength,
  checkMissing,
  checkType,
  checkWord,
  schemaFaults,
  toText,
  type SchemaFault,
} from '../schema-fault.ts';
import { findShape } from '../../schema/field-shape.ts';
import { valueAt } from '../../schema/value-path.ts';

const checkKeys = (entry: Entry, issue: z.core.$ZodIssueUnrecognizedKeys): Problem[] => {
  const schema = findShape(entry.schema, issue.path)?.schema;
  const known = Object.keys((schema as { shape?: object } | undefined)?.shape ?? {});
  return issue.keys
    .filter((key) => !(key === 'slug' && issue.path.length === 0))
    .map((key) => {
      const path = [...issue.path, key];
      return toProblem(entry, path, {
        rule: 'field-unknown' satisfies SchemaFault,
        place: entry.yaml.locateKey(path),
        message: 'there is no such field',
        allowed: known,
        fix: toSuggestion(findNearest(key, known), `remove it, or use one of: ${known.join(', ')}`),
      });
    });
};

const toProblems = (entry: Entry, issue: z.core.$ZodIssue): Problem[] => {
  const value = valueAt(entry.value, issue.path);
  if (issue.code === 'unrecognized_keys') return checkKeys(entry, issue);
  // A condition on several fields has its own words in the schema.
  if (issue.code === 'custom')
    return [
      toProblem(entry, issue.path, {
        rule: 'fields-together' satisfies SchemaFault,
        message: issue.message,
        found: toText(value),
        fix: String(issue.params?.['fix'] ?? 'compare with another entry'),
      }),
    ];
  if (value === undefined) return [checkMissing(entry, issue.path)];
  if (issue.code === 'invalid_type') return [checkType(entry, issue, value)];
  if (issue.code === 'invalid_value') return [checkWord(entry, issue.path, issue.values.map(String), value)];
  if (issue.code === 'too_small' || issue.code === 'too_big') return [checkLength(entry, issue, value)];
  if (issue.code === 'invalid_format') return [checkFormat(entry, issue, value)];
  return [
    toProblem(entry, issue.path, {
      rule: 'field-form' satisfies SchemaFault,
      message: issue.message,
      found: toText(value),
      fix: 'compare with another entry',
    }),
  ];
};

/** The entry has the shape of its collection. Zod finds the faults; the words are ours. */
export const schemaRule: Rule = {
  name: 'schema',
  reports: schemaFaults,
  description: 'Each entry has the fields of its collection, and no others.',
  scope: 'entry',
  check: (entry) => {
    const result = parseValue(entry);
    return result.success ? [] : result.error.issues.flatMap((issue) => toProblems(entry, issue));
  },
};

import type { z } from 'zod';
import type { ValuePath } from '../reader/read-problem.ts';
import { findShape } from '../schema/field-shape.ts';
import { toProblem, type Entry } from './entry.ts';
import { findCountryCode } from './country-named.ts';
import { findLanguageCode } from './language-named.ts';
import { findNearest } from './nearest.ts';
import type { Problem } from './problem.ts';

// Zod speaks to programmers. Here each kind of its faults gets the words for an editor.

/** Names under which faults of the shape are reported: what an editor can read about is one kind of slip each. */
export const schemaFaults = [
  'field-missing',
  'field-unknown',
  'field-kind',
  'field-form',
  'fields-together',
  'word-unknown',
  'text-length',
  'list-length',
  'number-range',
] as const;
export type SchemaFault = (typeof schemaFaults)[number];

const kindWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return kindWords[typeof value] ?? typeof value;
};

/** A single value as text, to show what was found. */
export const toText = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

/** A value of another kind than the field holds. */
export const checkType = (entry: Entry, issue: z.core.$ZodIssueInvalidType, value: unknown): Problem => {
  const { path } = issue;
  const wanted = kindWords[issue.expected] ?? issue.expected;
  const help = findShape(entry.schema, path)?.meta.description;
  const source = entry.yaml.sourceOf(path);
  const say = (fix: string) =>
    toProblem(entry, path, {
      rule: 'field-kind' satisfies SchemaFault,
      message: `must be ${wanted}, not ${kindOf(value)}`,
      found: source ?? toText(value),
      fix,
    });
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return say(`put it in quotes: '${source ?? String(value)}'`);
  }
  if (issue.expected === 'number' && typeof value === 'string') {
    const number = value.trim();
    if (/^\d+,\d{1,2}$|^\d{1,3},\d{4,}$/.test(number))
      return say(`write a point: ${number.replace(',', '.')}`);
    if (/^\d{1,3}([, ]\d{3})+$/.test(number))
      return say(`write only digits: ${number.replaceAll(/[, ]/g, '')}`);
    return say('write only digits and a decimal point; a doubt goes into qualifier, a remark into note');
  }
  if (issue.expected === 'array') return say('begin each item on its own line with "- "');
  return say(help === undefined ? `write ${wanted}` : `write ${wanted}: ${help}`);
};

/** A field that must be there and is not. */
export const checkMissing = (entry: Entry, path: ValuePath): Problem => {
  const key = String(path.at(-1));
  const shape = findShape(entry.schema, path);
  const help = shape?.meta.description;
  return toProblem(entry, path, {
    rule: 'field-missing' satisfies SchemaFault,
    message: 'is missing',
    fix: `add a line "${key}: …"${help === undefined ? '' : ` (${help})`}`,
  });
};

/** A text, list or number that is too small or too large. */
export const checkLength = (
  entry: Entry,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
): Problem => {
  const { path } = issue;
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const found = toText(value);
  const rules: Record<string, SchemaFault> = { string: 'text-length', array: 'list-length' };
  const rule = rules[issue.origin] ?? 'number-range';
  const say = (message: string, fix: string) => toProblem(entry, path, { rule, message, found, fix });
  if (issue.origin === 'string') {
    if (small) return say('is blank', 'write the text, or remove the line');
    return say(`has ${String(value).length} characters, at most ${limit} fit`, 'say it shorter');
  }
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    return small
      ? say(
          `needs at least ${limit} ${limit === '1' ? 'item' : 'items'}`,
          'add one on its own line with "- "',
        )
      : say(`has ${count} items, at most ${limit} fit`, 'keep the most important ones');
  }
  const inclusive = issue.inclusive === true;
  if (small) return say(`must be ${inclusive ? 'at least' : 'more than'} ${limit}`, 'correct the number');
  return say(`must be ${inclusive ? 'at most' : 'less than'} ${limit}`, 'correct the number');
};

/** A text that is not written as the field asks. */
export const checkFormat = (
  entry: Entry,
  issue: z.core.$ZodIssueInvalidStringFormat,
  value: unknown,
): Problem => {
  const { path } = issue;
  const found = toText(value);
  const rule: SchemaFault = 'field-form';
  const say = (message: string, fix: string) => toProblem(entry, path, { rule, message, found, fix });
  if (issue.format === 'url') {
    return say(
      'must be a full web address',
      'write the whole address, such as https://www.mekonginstitute.org/',
    );
  }
  if (issue.format === 'email')
    return say('must be an e-mail address', 'write one address with one @, such as info@ and the domain');
  const shape = findShape(entry.schema, path);
  if (shape?.meta.references !== undefined) {
    return say(
      'must be the id of an entry',
      `write the file name of an entry of ${shape.meta.references}, in small letters and hyphens`,
    );
  }
  if (shape?.meta.kind === 'country-code' && found !== undefined) {
    const code = findCountryCode(found);
    return say('must be a country code', code === undefined ? issue.message : `write ${code}`);
  }
  // Fields with their own words in the schema speak for themselves; the rest show what the field is for.
  const own = issue.message.startsWith('Invalid') ? undefined : issue.message;
  return say(
    'is not written as it should be',
    own ?? shape?.meta.description ?? 'compare with another entry',
  );
};

/** A word that is not among the allowed ones. */
export const checkWord = (
  entry: Entry,
  path: ValuePath,
  allowed: readonly string[],
  value: unknown,
): Problem => {
  const found = toText(value);
  const nearest =
    found === undefined
      ? undefined
      : (findCountryCode(found, allowed) ?? findLanguageCode(found, allowed) ?? findNearest(found, allowed));
  return toProblem(entry, path, {
    rule: 'word-unknown' satisfies SchemaFault,
    message: 'is not one of the allowed words',
    found,
    allowed,
    fix: nearest === undefined ? `write one of: ${allowed.join(', ')}` : `did you mean "${nearest}"?`,
  });
};

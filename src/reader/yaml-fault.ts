import type { ErrorCode } from 'yaml';
import type { ReadFault } from './read-problem.ts';

interface Advice {
  rule: ReadFault;
  message: string;
  fix: string;
}

const syntax = (message: string, fix: string): Advice => ({ rule: 'yaml-syntax', message, fix });

const indent = syntax(
  'the line does not stand under the line it belongs to',
  'begin it with the same number of spaces as its neighbours, two more than the key above',
);
const stray = syntax(
  'the text cannot be read here',
  'put the value on one line in quotes, and each key on a line of its own',
);

/** Words for the faults of the YAML parser, which speaks to programmers. */
const advice: Partial<Record<ErrorCode, Advice>> = {
  ALIAS_PROPS: {
    rule: 'yaml-anchor',
    message: 'anchors and aliases are not allowed',
    fix: 'write the value out',
  },
  BAD_ALIAS: {
    rule: 'yaml-anchor',
    message: 'a value that begins with * or & is read as an anchor or alias',
    fix: 'put the value in quotes',
  },
  MULTIPLE_ANCHORS: { rule: 'yaml-anchor', message: 'anchors are not allowed', fix: 'remove the anchors' },
  MULTIPLE_TAGS: { rule: 'yaml-tag', message: 'tags are not allowed', fix: 'remove the tags' },
  TAG_RESOLVE_FAILED: {
    rule: 'yaml-tag',
    message: 'a value that begins with ! is read as a tag',
    fix: 'remove the tag, or put the value in quotes',
  },
  BAD_DIRECTIVE: { rule: 'yaml-syntax', message: 'a line may not begin with %', fix: 'remove the line' },
  DUPLICATE_KEY: {
    rule: 'yaml-duplicate-key',
    message: 'the key stands here twice',
    fix: 'keep one of the two lines',
  },
  MULTIPLE_DOCS: {
    rule: 'yaml-one-document',
    message: 'the file holds more than one entry',
    fix: 'remove the line ---, and put the second entry in a file of its own',
  },
  NON_STRING_KEY: {
    rule: 'yaml-key',
    message: 'a key must be a plain word',
    fix: 'write a word before the colon',
  },
  TAB_AS_INDENT: { rule: 'yaml-tab', message: 'the line begins with a tab', fix: 'use two spaces instead' },
  BAD_INDENT: indent,
  BLOCK_AS_IMPLICIT_KEY: syntax(
    'a second colon stands inside the value',
    'put the value in quotes; or, if the next line has the colon, begin both lines with the same number of spaces',
  ),
  BLOCK_IN_FLOW: indent,
  MULTILINE_IMPLICIT_KEY: syntax(
    'a key runs over more than one line',
    'add the missing colon, or a missing quote',
  ),
  KEY_OVER_1024_CHARS: syntax('a key is too long', 'add the missing colon or quote'),
  MISSING_CHAR: syntax(
    'a quote, bracket or colon is missing',
    'close what was opened on this line or above it',
  ),
  BAD_DQ_ESCAPE: syntax(
    'a backslash stands inside double quotes',
    'use single quotes, or write the backslash twice',
  ),
  BAD_SCALAR_START: syntax('a value may not begin with this character', 'put the value in quotes'),
  UNEXPECTED_TOKEN: stray,
};

/** What to say for a fault of the YAML parser. */
export const toAdvice = (code: ErrorCode): Advice => advice[code] ?? stray;

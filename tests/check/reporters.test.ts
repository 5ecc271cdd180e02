import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/check/problem.ts';
import { toGithubSummary, toGithubText } from '../../src/check/reporters/github.ts';
import { toJsonText } from '../../src/check/reporters/json.ts';
import { toPlainText } from '../../src/check/reporters/text.ts';

const problems: Problem[] = [
  {
    file: 'content/smes/kh-alpha.yaml',
    place: { line: 7, column: 10 },
    rule: 'web-address',
    severity: 'error',
    field: 'contact.website',
    message: 'must be a full web address',
    found: '::error::50% | <b>\nhtp://x',
    fix: 'write the whole address',
  },
  {
    file: 'content/smes/Alpha, Beta.yaml',
    place: 'whole file',
    rule: 'file-name',
    severity: 'warning',
    message: 'no good name',
    fix: 'rename it',
  },
];

test('the terminal shows a place to click, what was found and what to do', () => {
  expect(toPlainText(problems)).toMatchSnapshot();
});

test('GitHub gets workflow commands that no content can forge', () => {
  const text = toGithubText(problems);
  expect(text.split('\n').filter((line) => line !== '')).toHaveLength(2);
  expect(text).toMatchSnapshot();
});

test('the summary is a table in which content cannot become markup', () => {
  expect(toGithubSummary(problems)).toMatchSnapshot();
});

test('JSON has a line and a column for every problem', () => {
  expect(JSON.parse(toJsonText(problems))).toEqual([
    {
      file: 'content/smes/kh-alpha.yaml',
      line: 7,
      column: 10,
      rule: 'web-address',
      severity: 'error',
      message: 'contact.website: must be a full web address (found "::error::50% | <b>\nhtp://x")',
      fix: 'write the whole address',
    },
    {
      file: 'content/smes/Alpha, Beta.yaml',
      line: 1,
      column: 1,
      rule: 'file-name',
      severity: 'warning',
      message: 'no good name',
      fix: 'rename it',
    },
  ]);
});

test('no content can forge a command of a workflow or a row of the summary', () => {
  const text = fc.string({ unit: fc.constantFrom(...'::error ,%\r\n|<a>`x\u2028') });
  fc.assert(
    fc.property(text, text, text, text, (name, message, found, fix) => {
      const problem: Problem = {
        file: `content/${name}`,
        place: { line: 1, column: 1 },
        rule: 'file-name',
        severity: 'error',
        message,
        found,
        fix,
      };
      expect(toGithubText([problem])).toMatch(
        /^::error file=[^:,\r\n]*,line=1,col=1,title=file-name::[^\r\n]*\n$/,
      );
      expect(
        toGithubSummary([problem])
          .trimEnd()
          .split(/[\r\n]/),
      ).toHaveLength(3);
    }),
  );
});

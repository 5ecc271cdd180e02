import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

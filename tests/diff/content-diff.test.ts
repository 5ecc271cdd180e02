import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodContent } from '../check/trial-content.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentDiff } from '../../src/diff/content-diff.ts';

const script = join(import.meta.dirname, '../../scripts/content-diff.ts');
let root = '';
const git = (...words: string[]) =>
  execFileSync('git', words, { cwd: root, stdio: 'pipe', encoding: 'utf8' });
const file = (path: string) => join(root, 'content', path);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'trial-diff-'));
  cpSync(goodContent, join(root, 'content'), { recursive: true });
  writeFileSync(file('vocabulary/units/kg.yaml'), 'names:\n  en: kg\n');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=Tester', '-c', 'user.email=tester@example.com', 'commit', '-qm', 'Trial');
});
afterAll(() => rmSync(root, { recursive: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, [script, '--root', root, ...options], {
    encoding: 'utf8',
    env: { ...process.env, SITE_DATE: '2026-11-26' },
  });
const diff = () => JSON.parse(run('main', '--format', 'json').stdout) as ContentDiff;
const restore = () => {
  git('reset', '-q', '--hard');
  git('clean', '-fdqx');
};

test('nothing changed is one sentence', () => {
  expect(run('main')).toMatchObject({
    status: 0,
    stdout: 'Nothing that the content says has changed.\n',
    stderr: '',
  });
});

test('added, changed, renamed and removed entries are told, committed or not', () => {
  renameSync(file('provinces/kh-kampot.yaml'), file('provinces/kh-kampong.yaml'));
  writeFileSync(file('vocabulary/units/kg.yaml'), 'names:\n  en: kilogram\n');
  git('add', '-A');
  writeFileSync(file('vocabulary/units/pieces.yaml'), 'names:\n  en: pieces\n');
  rmSync(file('provinces/th-trat.yaml'));
  const told = diff();
  restore();
  expect(told.entries.map(({ key, how, formerFile }) => [key, how, formerFile])).toEqual([
    ['provinces/kh-kampong', 'renamed', 'content/provinces/kh-kampot.yaml'],
    ['provinces/th-trat', 'removed', undefined],
    ['units/kg', 'changed', undefined],
    ['units/pieces', 'added', undefined],
  ]);
});

test('a respelled file is no change', () => {
  writeFileSync(file('vocabulary/units/kg.yaml'), '# a comment\nnames: { en: "kg" }\n');
  const told = diff();
  restore();
  expect(told.entries).toEqual([]);
});

test('what cannot be read is named with the reason, and the rest is told', () => {
  writeFileSync(file('vocabulary/units/kg.yaml'), 'names:\n  en: kilogram\n');
  writeFileSync(file('vocabulary/units/bad.yaml'), 'names:\n  en: "Bad\n');
  writeFileSync(file('vocabulary/units/utf.yaml'), Buffer.from([0xff, 0xfe, 0x41, 0]));
  writeFileSync(file('vocabulary/units/large.yaml'), 'a'.repeat(2_000_000));
  writeFileSync(file('vocabulary/units/list.yaml'), '- one\n');
  writeFileSync(file('picture.svg'), '<svg/>');
  symlinkSync('/etc/passwd', file('vocabulary/units/link.yaml'));
  const told = diff();
  restore();
  expect(told.entries.map(({ key }) => key)).toEqual(['units/kg']);
  expect(Object.fromEntries(told.others.map((other) => [other.file, other.reason]))).toEqual({
    'content/picture.svg': 'no collection keeps files of this name here',
    'content/vocabulary/units/bad.yaml': 'line 2: a quote, bracket or colon is missing',
    'content/vocabulary/units/utf.yaml': 'the file is UTF-16',
    'content/vocabulary/units/large.yaml': 'too large to be an entry',
    'content/vocabulary/units/list.yaml': 'holds no fields',
    'content/vocabulary/units/link.yaml': 'a link, not a file',
  });
});

test('a file may have any name', () => {
  const names = [
    'a\nb\t`@all`|<b>.yaml',
    '--help.yaml',
    ':(glob)*.yaml',
    ':100644 R.yaml',
    '\u202egnp.yaml',
    "$(id) 'x'.yaml",
  ];
  for (const name of names)
    writeFileSync(file(`vocabulary/units/${name}`), 'names:\n  en: Named by a stranger\n');
  git('add', '-A');
  const [told, text] = [diff(), run('main').stdout];
  restore();
  expect(told.entries.map((entry) => entry.file).sort()).toEqual(
    names.map((name) => `content/vocabulary/units/${name}`).sort(),
  );
  expect(text).not.toMatch(/[\t\u202e]/u);
  expect(text.split('\n').filter((line) => line.includes('Named by'))).toHaveLength(names.length);
});

test('a word of the vocabulary says how many entries use it', () => {
  writeFileSync(file('vocabulary/units/per-thing.yaml'), 'names:\n  en: things\n');
  writeFileSync(
    file('vocabulary/units/dozen.yaml'),
    'names:\n  en: dozen\nof:\n  unit: per-thing\n  times: 12\n',
  );
  const told = diff();
  restore();
  expect(told.entries.map(({ key, uses }) => [key, uses])).toEqual([
    ['units/dozen', 0],
    ['units/per-thing', 1],
  ]);
});

test.each([
  ['no base', []],
  ['two bases', ['main', 'other']],
  ['a base that git does not know', ['nowhere']],
  ['a base that looks like an option', ['--', '--output=x']],
  ['no such format', ['main', '--format', 'pdf']],
  ['no such option', ['main', '--colour']],
  ['a folder without content', ['main', '--root', '/nowhere']],
])('%s ends with 2 and a sentence, never the trace of a program', (_, options) => {
  const { status, stdout, stderr } = run(...options);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('npm run content-diff -- <base>');
  expect(stderr).not.toMatch(/\n\s+at /);
});

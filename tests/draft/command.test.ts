import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodContent } from '../check/trial-content.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/new.ts');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trial-new-'));
  cpSync(goodContent, join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (input: string, ...options: string[]) =>
  spawnSync(process.execPath, [script, '--root', root, ...options], { input, encoding: 'utf8' });
const businesses = () => readdirSync(join(root, 'content/smes'));
const before = ['kh-alpha-rice-mill.yaml'];

const answers = [
  'Beta Rice Mill', // names.en
  ...['', '', '', ''], // other scripts
  'company',
  'Kampot',
  '', // place
  'rice', // and with it the sector
  'Jasmine rice',
  '', // no other product
  '2011',
  '', // languages
  ...['', '', ''], // website, mailbox, telephone
  '', // standing: as offered
  'alpha-site',
  '', // confidence: as offered
  '', // id: as offered
  'yes',
];

test('answers from a pipe become a file that the checker takes', () => {
  const { status, stdout } = run(`${answers.join('\n')}\n`, 'smes');
  expect(status, stdout).toBe(0);
  expect(readFileSync(join(root, 'content/smes/kh-beta-rice-mill.yaml'), 'utf8')).toBe(
    'names:\n  en: Beta Rice Mill\nlegalForm: company\nprovince: kh-kampot\nsectors:\n  - food\nproducts:\n  - product: rice\n    name: Jasmine rice\nfounded: "2011"\nstanding:\n  state: listed\nsources:\n  - alpha-site\nconfidence: sourced\n',
  );
});

test.each(['km', 'th', 'vi', 'my'])('the questions can be asked in %s', (language) => {
  const { status, stdout } = run(`${answers.join('\n')}\n`, 'smes', '--language', language);
  expect(status).toBe(0);
  expect(stdout).not.toContain('must be filled in');
});

test.each([answers.slice(0, 3), answers.slice(0, -1), [...answers.slice(0, -1), 'no']])(
  'whoever stops on the way leaves no file: %j',
  (...given) => {
    expect(run(`${given.join('\n')}\n`, 'smes').status).toBe(1);
    expect(businesses()).toEqual(before);
  },
);

test('whoever presses Ctrl-C leaves no file', async () => {
  const child = spawn(process.execPath, [script, '--root', root, 'smes']);
  await new Promise((asked) => child.stdout.once('data', asked));
  child.stdin.write('Beta Rice Mill\n');
  child.kill('SIGINT');
  await new Promise((ended) => child.on('close', ended));
  expect(businesses()).toEqual(before);
});

test('a new editor is understood: kinds and languages by name, what is likely meant by Enter, several products', () => {
  const { status, stdout } = run(
    `${[
      ...['Beta Rice Mill', '', '', '', '', 'Cooperative', '?kampot', 'Kampott', '', ''],
      ...['Jasmin rice', '', '', 'rice', 'Broken rice', ''],
      ...['2011', 'Tiếng Anh; Khmer', 'beta.example.kh', '', '', '', '', 'alpha-site', '', '', 'có'],
    ].join('\n')}\n`,
    'smes',
  );
  expect(status, stdout).toBe(0);
  expect(stdout).toContain('kh-kampot  Kampot');
  expect(stdout).toContain('Sectors: food (Food), as the product says.');
  expect(readFileSync(join(root, 'content/smes/kh-beta-rice-mill.yaml'), 'utf8')).toBe(
    'names:\n  en: Beta Rice Mill\nlegalForm: cooperative\nprovince: kh-kampot\nsectors:\n  - food\nproducts:\n  - product: rice\n    name: Jasmin rice\n  - product: rice\n    name: Broken rice\nfounded: "2011"\nlanguages:\n  - en\n  - km\ncontact:\n  website: https://beta.example.kh\nstanding:\n  state: listed\nsources:\n  - alpha-site\nconfidence: sourced\n',
  );
});

test('a likely twin is told of before the other questions are answered in vain', () => {
  const { stdout } = run('Alpha Rice Mill\nno\n', 'smes');
  expect(stdout.trimEnd().endsWith('Nothing was written.')).toBe(true);
  expect(stdout).toContain('kh-alpha-rice-mill.yaml  (same name)');
  expect(stdout).not.toContain('Legal form');
});

test('whoever does not say what to add is shown the collections and may name one in words', () => {
  const { stdout } = run('ธุรกิจและสหกรณ์\n', '--language', 'th');
  expect(stdout).toContain('smes  ');
  expect(stdout).toContain('ภาษาอังกฤษ');
});

test.each([
  [['smez'], 'Did you mean "smes"?'],
  [['smes', '--nmae', 'x'], 'Unknown option'],
  [['smes', '--language', 'fr'], 'no language "fr"'],
])('%j is refused in words', (options, said) => {
  const { status, stderr } = run('', ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});

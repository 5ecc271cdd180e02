import { goodContent } from '../check/trial-content.ts';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleWriting } from '../../src/writer/whole-files.ts';
import { headings, newBusiness } from './trial-sheets.ts';

const scripts = join(import.meta.dirname, '../../scripts');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trial-sheet-'));
  cpSync(goodContent, join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (script: 'import' | 'export', ...options: string[]) =>
  spawnSync(process.execPath, [join(scripts, `${script}.ts`), '--root', root, ...options], {
    encoding: 'utf8',
    cwd: root,
  });
const businesses = () => readdirSync(join(root, 'content/smes')).toSorted();
const before = ['kh-alpha-rice-mill.yaml'];
const put = (name: string, rows: readonly (readonly unknown[])[]) => {
  writeFileSync(
    join(root, name),
    rows.map((row) => row.map((cell) => String(cell ?? '')).join('\t')).join('\n'),
  );
};

test('what the export writes, the import takes without a change', () => {
  for (const kind of ['xlsx', 'csv']) {
    const out = run('export', 'smes', `--${kind}`);
    expect(out.status, out.stderr).toBe(0);
    const { status, stdout } = run('import', `smes.${kind}`);
    expect(status, stdout).toBe(0);
    // The workbook has the products on a sheet of their own.
    expect(stdout).toContain(`0 new, 0 changed, ${kind === 'csv' ? 1 : 2} unchanged, 0 rejected`);
    expect(existsSync(join(root, 'smes.receipt.xlsx'))).toBe(true);
  }
});

test('nothing is written without --write', () => {
  put('smes.csv', [headings, newBusiness('Fixture Rice Shop')]);
  const { status, stdout } = run('import', 'smes.csv');
  expect(status).toBe(0);
  expect(stdout).toContain('add --write');
  expect(businesses()).toEqual(before);
});

test('all rows are written, or none', () => {
  put('smes.csv', [
    headings,
    newBusiness('Fixture Rice Shop'),
    newBusiness('Fixture Hall', { province: 'Nowhere' }),
  ]);
  const refused = run('import', 'smes.csv', '--write');
  expect(refused.status).toBe(1);
  expect(businesses()).toEqual(before);
  put('smes.csv', [headings, newBusiness('Fixture Rice Shop'), newBusiness('Fixture Hall')]);
  const { status, stdout } = run('import', 'smes.csv', '--write');
  expect(status, stdout).toBe(0);
  expect(businesses()).toEqual([...before, 'kh-fixture-hall.yaml', 'kh-fixture-rice-shop.yaml'].toSorted());
});

test('--only-good writes the good entries and still says that others were rejected', () => {
  put('smes.csv', [
    headings,
    newBusiness('Fixture Rice Shop'),
    newBusiness('Fixture Hall', { province: 'Nowhere' }),
  ]);
  expect(run('import', 'smes.csv', '--write', '--only-good').status).toBe(1);
  expect(businesses()).toEqual([...before, 'kh-fixture-rice-shop.yaml']);
});

test.each(['km', 'th', 'vi', 'my'])('a sheet can be asked for and read in %s', (language) => {
  expect(run('export', 'smes', '--csv', '--language', language).status).toBe(0);
  const { status, stdout } = run('import', 'smes.csv', '--language', language);
  expect(status).toBe(0);
  expect(stdout).not.toContain('unchanged');
});

test.each<['import' | 'export', string[], string]>([
  ['export', [], 'Name a collection.'],
  ['export', ['smez', '--csv'], 'Did you mean "smes"?'],
  ['export', ['smes'], '--xlsx or --csv'],
  ['export', ['smes', '--csv', '--list', 'product'], 'Did you mean "products"?'],
  ['export', ['smes', '--csv', '--language', 'fr'], 'no language "fr"'],
  ['export', ['smes', '--csv', '--out', 'no/such/folder/a.csv'], 'could not be written'],
  ['import', [], 'Name one file.'],
  ['import', ['smes.csv', '--wirte'], 'Unknown option'],
  ['import', ['nothing.xlsx'], 'There is no file'],
  ['import', ['content/smes/kh-alpha-rice-mill.yaml'], 'must end in .xlsx or .csv'],
  ['import', ['broken.xlsx'], 'no workbook'],
  ['import', ['members.csv'], '--collection'],
])('%s %j is refused in words', (script, options, said) => {
  writeFileSync(join(root, 'broken.xlsx'), 'not a workbook');
  put('members.csv', [headings, newBusiness('Fixture Rice Shop')]);
  const { status, stderr } = run(script, ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('whoever reads only the first lines of a receipt gets no trace of a program', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `Fixture Shop Number ${index + 1}`);
  put('smes.csv', [headings, ...names.map((name) => newBusiness(name))]);
  const child = spawn(process.execPath, [join(scripts, 'import.ts'), '--root', root, 'smes.csv'], {
    cwd: root,
  });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (part) => (said += String(part)));
  expect(await new Promise((done) => child.on('close', done))).toBe(0);
  expect(said).not.toMatch(/^\s+at /m);
});

test('an import that is killed leaves all files old or all files new', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `Fixture Shop Number ${index + 1}`);
  put('smes.csv', [headings, ...names.map((name) => newBusiness(name))]);
  const started = performance.now();
  expect(run('import', 'smes.csv').status).toBe(0);
  const whole = performance.now() - started;
  for (let round = 0; round < 10; round += 1) {
    const child = spawn(
      process.execPath,
      [join(scripts, 'import.ts'), '--root', root, 'smes.csv', '--write'],
      { cwd: root },
    );
    const ended = new Promise((done) => child.on('close', done));
    await Promise.race([setTimeout(whole * (0.75 + round * 0.05)), ended]);
    child.kill('SIGKILL');
    await ended;
    settleWriting(root);
    expect([1, 41]).toContain(businesses().length);
    for (const name of businesses()) {
      const file = join(root, 'content/smes', name);
      expect(readFileSync(file, 'utf8')).toContain('confidence: sourced\n');
      if (!before.includes(name)) rmSync(file);
    }
  }
}, 120_000);

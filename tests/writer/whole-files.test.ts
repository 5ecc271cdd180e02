import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleWriting, writeWholeFiles } from '../../src/writer/whole-files.ts';

const module = join(import.meta.dirname, '../../src/writer/whole-files.ts');
const count = 300;
const paths = Array.from({ length: count }, (_, index) => `content/fixtures/file-${index}.yaml`);
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whole-files-'));
  mkdirSync(join(root, 'content/fixtures'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (version: string) => {
  for (const path of paths) writeFileSync(join(root, path), version);
};
const versions = () => new Set(paths.map((path) => readFileSync(join(root, path), 'utf8')));

test('files are replaced and made, with their folders', () => {
  writeFileSync(join(root, 'content/fixtures/a.yaml'), 'old');
  writeWholeFiles(
    root,
    new Map([
      ['content/fixtures/a.yaml', 'new'],
      ['content/more/b.yaml', 'made'],
    ]),
  );
  expect(readFileSync(join(root, 'content/fixtures/a.yaml'), 'utf8')).toBe('new');
  expect(readFileSync(join(root, 'content/more/b.yaml'), 'utf8')).toBe('made');
  expect(settleWriting(root)).toBeUndefined();
});

/** A program that writes all files anew; resolves when it begins. */
const startWriting = async () => {
  const program = `import { writeWholeFiles } from ${JSON.stringify(module)};
    process.stdout.write('begun');
    writeWholeFiles(${JSON.stringify(root)}, new Map(${JSON.stringify(paths)}.map((path) => [path, 'new'])));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const ended = new Promise((done) => child.on('close', done));
  await Promise.race([new Promise((begun) => child.stdout.once('data', begun)), ended]);
  return { child, ended };
};

test('whenever the program is killed, the next one finds all files old or all files new', async () => {
  write('old');
  const whole = await startWriting();
  const begun = performance.now();
  await whole.ended;
  const duration = performance.now() - begun;
  expect(versions()).toEqual(new Set(['new']));

  const seen = new Set<string | undefined>();
  const rounds = 24;
  for (let round = 0; round < rounds; round += 1) {
    write('old');
    const { child, ended } = await startWriting();
    await setTimeout((duration * round) / rounds);
    child.kill('SIGKILL');
    await ended;
    seen.add(settleWriting(root));
    expect(versions().size).toBe(1);
  }
  // The rounds would show nothing if all were stopped before the first file or after the last.
  expect(seen.has('undone') || seen.has('finished')).toBe(true);
}, 60_000);

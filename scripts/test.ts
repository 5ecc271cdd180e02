import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setup as buildWhenStale } from '../tests/site/build-when-stale.ts';

const root = resolve(import.meta.dirname, '..');

/** Programs by their files, because a shell finds them differently on each system. */
const programs = {
  check: ['scripts/check.ts'],
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  types: ['node_modules/astro/bin/astro.mjs', 'check'],
  units: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'components'],
  site: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'site'],
} as const;

/** What Vitest says when one of its processes was ended from outside: tests are then missing, and none has failed. */
const workerDied = /Worker exited unexpectedly.*/u;

/**
 * Runs one of them to its end and tells whether it was content. What runs beside another is printed in one piece, and
 * is run once more, instead of what it printed, when a process of the tests was ended from outside.
 */
const run = (
  name: keyof typeof programs,
  output: 'at once' | 'at the end',
  isSecond = false,
): Promise<boolean> =>
  new Promise((ended) => {
    const begun = performance.now();
    const pieces: Buffer[] = [];
    const stdio = output === 'at once' ? 'inherit' : 'pipe';
    const started = spawn(process.execPath, programs[name], { cwd: root, stdio });
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (piece: Buffer) => pieces.push(piece));
    started.on('close', (code) => {
      const said = Buffer.concat(pieces).toString();
      const death = isSecond ? undefined : workerDied.exec(said)?.[0];
      process.stdout.write(death === undefined ? said : '');
      const seconds = Math.round((performance.now() - begun) / 1000);
      console.log(`${name}: ${death ?? (code === 0 ? 'good' : 'not good')}, ${seconds} s`);
      ended(death === undefined ? code === 0 : run(name, output, true));
    });
  });

/** One after the other, all of them, so that one run shows everything that is wrong. */
const runAll = async (names: readonly (keyof typeof programs)[]): Promise<boolean> => {
  let good = true;
  for (const name of names) good = (await run(name, 'at the end')) && good;
  return good;
};

const build = (): Promise<boolean> =>
  buildWhenStale().then(
    () => true,
    (error: unknown) => {
      console.error(String(error));
      return false;
    },
  );

/** Whatever must be true before a change is published. A build keeps one core busy; what needs no site runs beside it. */
const testAll = async (): Promise<boolean> => {
  if (!(await run('check', 'at once'))) return false;
  const [built, good] = await Promise.all([build(), runAll(['lint', 'format', 'types', 'units'])]);
  return built && (await run('site', 'at once')) && good;
};

process.exitCode = (await testAll()) ? 0 : 1;

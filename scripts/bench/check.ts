import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allRules } from '../../src/check/all-rules.ts';
import { mendContent } from '../../src/check/mend-content.ts';
import { readContent } from '../../src/check/read-content.ts';
import { runRule } from '../../src/check/run.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { realAtlas } from '../../tests/atlas.ts';
import { artificialSmes } from './parts/artificial-smes.ts';
import { writeArtificialContent } from './parts/artificial-content.ts';

const root = resolve(import.meta.dirname, '../..');
/** Rules that take less than this share of the time are told together. */
const worthTelling = 0.02;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** What a task took by the clock and of the processor, in milliseconds: on a shared machine the second is the truer. */
const timeOf = <T>(task: () => T): { result: T; wall: number; cpu: number } => {
  const begun = performance.now();
  const cpuBegun = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(cpuBegun);
  return { result, wall: performance.now() - begun, cpu: (user + system) / 1000 };
};

const tell = (what: string, { wall, cpu }: { wall: number; cpu: number }) =>
  console.log(`${what.padEnd(28)} ${seconds(wall).padStart(9)}  processor ${seconds(cpu).padStart(9)}`);

/** Checks the real content with many artificial businesses in it: the command as a person waits for it, and its parts. */
export const run = (options: string[]): Promise<void> => {
  const { values } = parseArgs({
    args: options,
    options: { entries: { type: 'string', default: '10000' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'sec-bench-check-'));
  const content = join(folder, 'content');
  try {
    cpSync(join(root, 'content'), content, { recursive: true });
    writeArtificialContent(content, artificialSmes(realAtlas, Number(values.entries)));
    console.log(
      `load of the machine          ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    );

    const command = timeOf(() =>
      spawnSync(process.execPath, [join(root, 'scripts/check.ts'), '--root', folder], { encoding: 'utf8' }),
    );
    console.log(`npm run check                ${seconds(command.wall).padStart(9)}`);
    console.log(command.result.stdout.trimEnd().split('\n').at(-1));

    const read = timeOf(() => readContent(content, buildDate));
    console.log(`${read.result.content.entries.length} entries`);
    tell('reading', read);
    const rules = allRules.map((rule) => ({
      rule: rule.name,
      ...timeOf(() => runRule(rule, read.result.content)),
    }));
    const sum = { wall: 0, cpu: 0 };
    for (const { wall, cpu } of rules) Object.assign(sum, { wall: sum.wall + wall, cpu: sum.cpu + cpu });
    tell('all rules', sum);
    for (const { rule, ...times } of rules.toSorted((a, b) => b.cpu - a.cpu))
      if (times.cpu > sum.cpu * worthTelling) tell(`  ${rule}`, times);
    tell(
      'what --fix would mend',
      timeOf(() => mendContent(content, buildDate)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  return Promise.resolve();
};

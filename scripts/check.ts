import { appendFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { mendContent } from '../src/check/mend-content.ts';
import type { Problem } from '../src/check/problem.ts';
import { toGithubSummary, toGithubText } from '../src/check/reporters/github.ts';
import { toJsonText } from '../src/check/reporters/json.ts';
import { toPlainText } from '../src/check/reporters/text.ts';
import { checkContent } from '../src/check/run.ts';
import { readChangedFiles } from '../src/diff/changed-files.ts';
import { buildDate } from '../src/model/build-date.ts';
import { settleWriting, writeWholeFiles } from '../src/writer/whole-files.ts';
import { chooseFormat, readCommandLine } from './parts/command-line.ts';

const reporters = { text: toPlainText, github: toGithubText, json: toJsonText };
const usage = `npm run check [-- options] [path...]
  --format text|github|json   how problems are printed
  --fix                       mends what has one right answer, then checks
  --changed <base>            shows what is wrong in files changed since a commit, and what breaks because of them
  --root <folder>             the folder that holds content/
`;

const { values, positionals, root, refuse } = readCommandLine(
  usage,
  {
    format: { type: 'string', default: 'text' },
    fix: { type: 'boolean', default: false },
    changed: { type: 'string' },
  },
  true,
);
const report = chooseFormat(reporters, values.format, refuse);
const contentRoot = join(root, 'content');

/** Content files that differ from a commit, committed or not. */
const changedSince = (base: string): Set<string> => {
  const changed =
    readChangedFiles(root, base) ??
    refuse(`git does not know "${base}", or has no commit that it shares with this one.`);
  return new Set(changed.map(({ path }) => `content/${path}`));
};

const mend = () => {
  const mended = mendContent(contentRoot, buildDate);
  writeWholeFiles(root, new Map([...mended].map(([path, { text }]) => [`content/${path}`, text])));
  for (const [path, { changes }] of mended)
    process.stderr.write(`mended content/${path}: ${changes.join('; ')}\n`);
};

settleWriting(root);
if (values.fix) mend();
const wanted = positionals.map((path) => relative(root, resolve(path)).replaceAll('\\', '/'));
const changed = values.changed === undefined ? undefined : changedSince(values.changed);
const isWanted = ({ file, severity }: Problem) =>
  (wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`))) &&
  // The base had no errors, so an error anywhere comes of the change; an old warning elsewhere does not.
  (changed === undefined || severity === 'error' || changed.has(file));
// All files are read in any case, for one entry may break another; paths and base only choose what is shown.
const problems = checkContent(contentRoot, buildDate).filter(isWanted);

process.stdout.write(report(problems));
/** Where the site explains its rules, when it is known where the site is. */
const rulesAddress =
  process.env['SITE_URL'] === undefined
    ? undefined
    : new URL(`${process.env['SITE_BASE'] ?? '/'}rules/`, process.env['SITE_URL']).href;
if (values.format === 'text' && problems.length > 0)
  process.stdout.write(
    `Each word in brackets is explained in ${rulesAddress ?? 'content/vocabulary/rules, and on the site under /rules/'}\n`,
  );
const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
if (values.format === 'github' && summaryFile !== undefined)
  appendFileSync(
    summaryFile,
    `${toGithubSummary(problems)}${rulesAddress === undefined ? '' : `\n[What each rule asks](${rulesAddress})\n`}`,
  );
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;

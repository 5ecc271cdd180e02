import { appendFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toGithubSummary, toGithubText } from '../src/check/reporters/github.ts';
import { toJsonText } from '../src/check/reporters/json.ts';
import { toPlainText } from '../src/check/reporters/text.ts';
import { checkContent } from '../src/check/run.ts';
import { buildDate } from '../src/model/build-date.ts';

const reporters = { text: toPlainText, github: toGithubText, json: toJsonText };
const usage = 'npm run check [-- --format text|github|json] [--root folder] [path...]\n';

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        root: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
};

const { values, positionals } = readArguments();
const report = Object.entries(reporters).find(([name]) => name === values.format)?.[1];
if (report === undefined || values.help === true) {
  process.stderr.write(usage);
  process.exit(values.help === true ? 0 : 2);
}

const root = resolve(values.root ?? join(import.meta.dirname, '..'));
const wanted = positionals.map((path) => relative(root, resolve(path)).replaceAll('\\', '/'));
const all = checkContent(join(root, 'content'), buildDate);
// All files are read in any case, for one entry may break another; the paths only choose what is shown.
const problems =
  wanted.length === 0
    ? all
    : all.filter(({ file }) => wanted.some((path) => file === path || file.startsWith(`${path}/`)));

process.stdout.write(report(problems));
const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
if (values.format === 'github' && summaryFile !== undefined)
  appendFileSync(summaryFile, toGithubSummary(problems));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;

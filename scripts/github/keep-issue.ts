import { readFileSync } from 'node:fs';
import { readEnvironment } from '../../src/github/environment.ts';
import { githubApi } from '../../src/github/github-api.ts';
import { keepIssue } from '../../src/github/kept-issue.ts';

const stop = (words: string, code: 1 | 2): never => {
  process.stderr.write(`${words}\n`);
  process.exit(code);
};

const [title, file, ...others] = process.argv.slice(2);
if (title === undefined || file === undefined || others.length > 0)
  stop('node scripts/github/keep-issue.ts <title> <file whose first line is the mark of the issue>', 2);
const environment = readEnvironment(process.env);
if (Array.isArray(environment))
  stop(`The environment lacks ${environment.join(' and ')}: a workflow sets them.`, 2);

try {
  const { repository, ...access } = environment as Exclude<typeof environment, string[]>;
  const body = readFileSync(file ?? '', 'utf8');
  const kept = await keepIssue(githubApi(access), repository, { title: title ?? '', body });
  process.stdout.write(`Issue "${title}": ${kept}.\n`);
} catch (error) {
  stop(`The issue was not kept: ${error instanceof Error ? error.message : String(error)}`, 1);
}

import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '../../src/github/environment.ts';
import { findObjection, readFinishedRun } from '../../src/github/finished-run.ts';
import { githubApi } from '../../src/github/github-api.ts';
import { keepComment } from '../../src/github/kept-comment.ts';
import { toReportComment } from '../../src/github/report-comment.ts';
import { readNumber, readStrangerReport } from '../../src/github/stranger-report.ts';

// Runs with the right to write comments, on files that a stranger may have made. It needs no package, and none is
// installed where it runs.

const stop = (words: string, code: 0 | 1 | 2): never => {
  (code === 0 ? process.stdout : process.stderr).write(`${words}\n`);
  process.exit(code);
};

const largest = 2 * 1024 * 1024;

/** A file of the artefact: a plain file of a modest size, no link to elsewhere; else it counts as missing. */
const readPart = async (folder: string, name: string): Promise<string | undefined> => {
  let file;
  try {
    file = await open(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const about = await file.stat();
    if (!about.isFile() || about.size > largest) return undefined;
    return await file.readFile('utf8');
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
};

const [folder, ...others] = process.argv.slice(2);
if (folder === undefined || others.length > 0)
  stop('node scripts/github/comment.ts <folder of the report>', 2);
const environment = readEnvironment(process.env);
if (Array.isArray(environment))
  stop(`The environment lacks ${environment.join(' and ')}: a workflow sets them.`, 2);

const post = async (): Promise<string> => {
  const { repository, server, ...access } = environment as Exclude<typeof environment, string[]>;
  const run = readFinishedRun(JSON.parse(await readFile(process.env['GITHUB_EVENT_PATH'] ?? '', 'utf8')));
  if (run === undefined) return 'Nothing posted: this was not the end of a preview of a pull request.';
  const part = (name: string) => readPart(folder ?? '', name);
  const number = readNumber(await part('number'));
  if (number === undefined) return stop('Nothing posted: the report names no pull request.', 1);
  const api = githubApi(access);
  const objection = findObjection(await api.get(`/repos/${repository}/pulls/${number}`), run, repository);
  if (objection !== undefined) return `Nothing posted to pull request ${number}: ${objection}.`;
  const names = ['problems.json', 'diff.json', 'pages.json'];
  const files = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await part(name)] as const)),
  );
  const body = toReportComment(
    readStrangerReport(files),
    run,
    `${server}/${repository}/actions/runs/${run.id}`,
  );
  return `Comment on pull request ${number}: ${await keepComment(api, repository, number, body)}.`;
};

try {
  process.stdout.write(`${await post()}\n`);
} catch (error) {
  stop(`Nothing posted: ${error instanceof Error ? error.message : String(error)}`, 1);
}

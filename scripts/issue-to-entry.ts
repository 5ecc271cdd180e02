import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readContent } from '../src/check/read-content.ts';
import { checkContent } from '../src/check/run.ts';
import { readForm } from '../src/intake/form.ts';
import { readIssue, type Issue } from '../src/intake/issue.ts';
import { toByHandText, toPullRequestText, toRefusalText } from '../src/intake/letter.ts';
import { takeIn } from '../src/intake/take-in.ts';
import { buildDate } from '../src/model/build-date.ts';
import { writeWholeFiles } from '../src/writer/whole-files.ts';
import { readCommandLine } from './parts/command-line.ts';

const usage = `npm run issue-to-entry -- --out <folder> [--event <file>] [--root <folder>]
  Reads an issue made with one of our forms and writes what it comes to into the folder: entry files below content/ with
  title.txt and body.md of a pull request, or comment.md for the issue. The content itself stays as it is.
  --event   the payload of the event; GITHUB_EVENT_PATH when left out
  --root    the folder that holds content/
`;

const { values, root, refuse } = readCommandLine(usage, {
  out: { type: 'string' },
  event: { type: 'string' },
});
const out = resolve(values.out ?? refuse('Name the folder to write to.'));
const repository = join(import.meta.dirname, '..');
const contentRoot = join(root, 'content');

mkdirSync(out, { recursive: true });

const readEvent = (): Issue => {
  const file = values.event ?? process.env['GITHUB_EVENT_PATH'] ?? refuse('Name the file of the event.');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse(`The file of the event cannot be read: ${file}`);
  }
  const read = readIssue(text);
  return 'issue' in read ? read.issue : refuse(read.fault);
};

const write = (name: string, text: string) => writeFileSync(join(out, name), text);

/** Words for the steps that follow; all of them are ours, or a number. */
const tell = (outcome: string, issue: Issue) => {
  process.stdout.write(`Issue ${issue.number}: ${outcome}\n`);
  const file = process.env['GITHUB_OUTPUT'];
  if (file !== undefined)
    appendFileSync(file, `outcome=${outcome}\nbranch=issue-${issue.number}\nnumber=${issue.number}\n`);
};

const issue = readEvent();
const folder = join(repository, '.github/ISSUE_TEMPLATE');
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.yml') && name !== 'config.yml')
  .map((name) => readForm(basename(name, '.yml'), readFileSync(join(folder, name), 'utf8')));
const { content } = readContent(contentRoot, buildDate);
const intake = takeIn(issue, forms, content, (path) => readFileSync(join(contentRoot, path), 'utf8'));

if (intake.outcome === 'refused') {
  write('comment.md', toRefusalText(intake.reasons, []));
  tell('refused', issue);
} else if (intake.outcome === 'by-hand') {
  write('comment.md', toByHandText(issue, intake.reasons, intake.file));
  tell('by-hand', issue);
} else {
  const problems = checkContent(contentRoot, buildDate, intake.files);
  const files = new Map([...intake.files].map(([path, text]) => [`content/${path}`, text]));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    write('comment.md', toRefusalText([], errors));
    tell('refused', issue);
  } else {
    writeWholeFiles(out, files);
    write('title.txt', `${intake.title} (#${issue.number})\n`);
    write(
      'body.md',
      toPullRequestText(
        issue,
        intake,
        problems.filter(({ file }) => files.has(file)),
      ),
    );
    tell('proposed', issue);
  }
}

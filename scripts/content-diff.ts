import { readChangedFiles } from '../src/diff/changed-files.ts';
import type { ContentDiff } from '../src/diff/content-diff.ts';
import { diffContent } from '../src/diff/diff-content.ts';
import { toMarkdownDiff } from '../src/diff/markdown-diff.ts';
import { toTextDiff } from '../src/diff/text-diff.ts';
import { buildDate } from '../src/model/build-date.ts';
import { listContentFiles } from '../src/reader/content-folder.ts';
import { chooseFormat, contentIn, readCommandLine } from './parts/command-line.ts';

const toJson = (diff: ContentDiff) => `${JSON.stringify(diff, null, 2)}\n`;
const formats = { text: toTextDiff, markdown: toMarkdownDiff, json: toJson };
const usage = `npm run content-diff -- <base> [--format text|markdown|json] [--root <folder that holds content/>]
  base is a commit or branch, such as main: what was changed since the commit that both share is told entry by entry
`;

const { values, positionals, root, refuse } = readCommandLine(
  usage,
  { format: { type: 'string', default: 'text' } },
  true,
);
const format = chooseFormat(formats, values.format, refuse);
const [base, ...others] = positionals;
if (base === undefined || others.length > 0) refuse('Name one commit or branch to compare with.');
const files = listContentFiles(contentIn(root, refuse));
const changed =
  readChangedFiles(root, base ?? '', files) ??
  refuse(`git is not here, does not know "${base ?? ''}", or has no commit that it shares with this one.`);
process.stdout.write(format(diffContent(changed, files, buildDate)));

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readChangedFiles } from '../src/diff/changed-files.ts';
import type { ContentDiff } from '../src/diff/content-diff.ts';
import { diffContent } from '../src/diff/diff-content.ts';
import { toMarkdownDiff } from '../src/diff/markdown-diff.ts';
import { toTextDiff } from '../src/diff/text-diff.ts';
import { buildDate } from '../src/model/build-date.ts';
import { listContentFiles } from '../src/reader/content-folder.ts';

const toJson = (diff: ContentDiff) => `${JSON.stringify(diff, null, 2)}\n`;
const formats = { text: toTextDiff, markdown: toMarkdownDiff, json: toJson };
const usage = `npm run content-diff -- <base> [--format text|markdown|json] [--root <folder that holds content/>]
  base is a commit or branch, such as main: what was changed since the commit that both share is told entry by entry
`;

const refuse = (words: string): never => {
  process.stderr.write(`${words}\n${usage}`);
  process.exit(2);
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        root: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}
const format =
  Object.entries(formats).find(([name]) => name === values.format)?.[1] ??
  refuse(`There is no format "${values.format}".`);
const [base, ...others] = positionals;
if (base === undefined || others.length > 0) refuse('Name one commit or branch to compare with.');
const root = resolve(values.root ?? join(import.meta.dirname, '..'));
if (!existsSync(join(root, 'content'))) refuse(`There is no folder content in ${root}.`);

const files = listContentFiles(join(root, 'content'));
const changed =
  readChangedFiles(root, base ?? '', files) ??
  refuse(`git is not here, does not know "${base ?? ''}", or has no commit that it shares with this one.`);
process.stdout.write(format(diffContent(changed, files, buildDate)));

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/read-content.ts';
import { toMarkdownLinks, toTextLinks } from '../src/links/link-report.ts';
import { visitLinks, type VisitedLink } from '../src/links/link-round.ts';
import { visitLink } from '../src/links/link-visit.ts';
import { toOutsideLinks } from '../src/links/outside-links.ts';
import { buildDate } from '../src/model/build-date.ts';

const toJson = (links: readonly VisitedLink[]) => `${JSON.stringify(links, null, 2)}\n`;
const formats = { text: toTextLinks, markdown: toMarkdownLinks, json: toJson };
const usage = `npm run links [-- --format text|markdown|json] [--pause 2000] [--patience 20000] [--root <folder>]
  visits every address of the content on another host, gently; it takes about an hour and warns only
`;

const refuse = (words: string): never => {
  process.stderr.write(`${words}\n${usage}`);
  process.exit(2);
};

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        pause: { type: 'string', default: '2000' },
        patience: { type: 'string', default: '20000' },
        root: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

const values = readArguments();
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}
const format =
  Object.entries(formats).find(([name]) => name === values.format)?.[1] ??
  refuse(`There is no format "${values.format}".`);
const milliseconds = (text: string): number =>
  /^\d{1,6}$/.test(text) ? Number(text) : refuse(`"${text}" is no number of milliseconds.`);
const [pause, patience] = [milliseconds(values.pause), milliseconds(values.patience)];
const root = resolve(values.root ?? join(import.meta.dirname, '..'));
if (!existsSync(join(root, 'content'))) refuse(`There is no folder content in ${root}.`);

// What cannot be read is the business of the check.
const { content } = readContent(join(root, 'content'), buildDate);
const links = toOutsideLinks(content.entries);
const visited = await visitLinks(links, (address) => visitLink(address, patience), { pause, hosts: 8 });
process.stdout.write(format(visited));

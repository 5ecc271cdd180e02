import { readContent } from '../src/check/read-content.ts';
import { toMarkdownLinks, toTextLinks } from '../src/links/link-report.ts';
import { visitLinks, type VisitedLink } from '../src/links/link-round.ts';
import { visitLink } from '../src/links/link-visit.ts';
import { toOutsideLinks } from '../src/links/outside-links.ts';
import { buildDate } from '../src/model/build-date.ts';
import { chooseFormat, contentIn, readCommandLine } from './parts/command-line.ts';

const toJson = (links: readonly VisitedLink[]) => `${JSON.stringify(links, null, 2)}\n`;
const formats = { text: toTextLinks, markdown: toMarkdownLinks, json: toJson };
const usage = `npm run links [-- --format text|markdown|json] [--pause 2000] [--patience 20000] [--root <folder>]
  visits every address of the content on another host, gently; it takes about an hour and warns only
`;

const { values, root, refuse } = readCommandLine(usage, {
  format: { type: 'string', default: 'text' },
  pause: { type: 'string', default: '2000' },
  patience: { type: 'string', default: '20000' },
});
const format = chooseFormat(formats, values.format, refuse);
const milliseconds = (text: string): number =>
  /^\d{1,6}$/.test(text) ? Number(text) : refuse(`"${text}" is no number of milliseconds.`);
const [pause, patience] = [milliseconds(values.pause), milliseconds(values.patience)];
// What cannot be read is the business of the check.
const { content } = readContent(contentIn(root, refuse), buildDate);
const links = toOutsideLinks(content.entries);
const visited = await visitLinks(links, (address) => visitLink(address, patience), { pause, hosts: 8 });
process.stdout.write(format(visited));

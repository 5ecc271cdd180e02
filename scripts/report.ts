import { textReviews } from '../src/model/ageing/text-review.ts';
import { buildDate } from '../src/model/build-date.ts';
import { withoutGone } from '../src/model/gone-entries.ts';
import { readTypedEntries, readTypedHeads } from '../src/reader/typed-entries.ts';
import { toMarkdownReport } from '../src/report/markdown-report.ts';
import { owners } from '../src/report/owner.ts';
import { toReport } from '../src/report/report.ts';
import { toJsonReport, toTextReport } from '../src/report/text-report.ts';
import { languages, type Language } from '../src/schema/language.ts';
import { readWords } from '../src/words/read-words.ts';
import { chooseFormat, contentIn, readCommandLine } from './parts/command-line.ts';

const formats = { text: toTextReport, markdown: toMarkdownReport, json: toJsonReport };
const usage = `npm run report [-- --format text|markdown|json] [--owner ${owners.join('|').toLowerCase()}] [--days 60]\n`;

const { values, root, refuse } = readCommandLine(usage, {
  format: { type: 'string', default: 'text' },
  owner: { type: 'string' },
  days: { type: 'string', default: '60' },
});
const format = chooseFormat(formats, values.format, refuse);
const owner = owners.find((each) => each === values.owner?.toUpperCase());
if (values.owner !== undefined && owner === undefined) refuse(`There is no owner "${values.owner}".`);
if (!/^\d{1,4}$/u.test(values.days)) refuse(`"${values.days}" is no number of days.`);

const contentRoot = contentIn(root, refuse);
const { entries, unread } = readTypedEntries(contentRoot);
const atlas = withoutGone(entries);
const reviews = Object.fromEntries(languages.map((language) => [language, readWords(language).review]));
const texts = textReviews(atlas, readTypedHeads(contentRoot), reviews as Record<Language, string>);
process.stdout.write(format(toReport(atlas, texts, { day: buildDate, days: Number(values.days), owner })));
if (unread.length > 0)
  process.stderr.write(`${unread.length} files are not in order and left out; npm run check says why.\n`);

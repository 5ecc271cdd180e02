import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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

const formats = { text: toTextReport, markdown: toMarkdownReport, json: toJsonReport };
const usage = `npm run report [-- --format text|markdown|json] [--owner ${owners.join('|').toLowerCase()}] [--days 60]\n`;

const stop = (message: string): never => {
  process.stderr.write(`${message}\n${usage}`);
  process.exit(2);
};

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        owner: { type: 'string' },
        days: { type: 'string', default: '60' },
        root: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
};

const values = readArguments();
if (values.help === true) {
  process.stdout.write(usage);
  process.exit(0);
}
const format =
  Object.entries(formats).find(([name]) => name === values.format)?.[1] ??
  stop(`There is no format "${values.format}".`);
const owner = owners.find((each) => each === values.owner?.toUpperCase());
if (values.owner !== undefined && owner === undefined) stop(`There is no owner "${values.owner}".`);
if (!/^\d{1,4}$/u.test(values.days)) stop(`"${values.days}" is no number of days.`);

const root = resolve(values.root ?? join(import.meta.dirname, '..'));
if (!existsSync(join(root, 'content'))) stop(`There is no folder content in ${root}.`);

const { entries, unread } = readTypedEntries(join(root, 'content'));
const atlas = withoutGone(entries);
const reviews = Object.fromEntries(languages.map((language) => [language, readWords(language).review]));
const texts = textReviews(atlas, readTypedHeads(join(root, 'content')), reviews as Record<Language, string>);
process.stdout.write(format(toReport(atlas, texts, { day: buildDate, days: Number(values.days), owner })));
if (unread.length > 0)
  process.stderr.write(`${unread.length} files are not in order and left out; npm run check says why.\n`);

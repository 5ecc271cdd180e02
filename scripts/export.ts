import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findNearest } from '../src/check/nearest.ts';
import { readContent } from '../src/check/read-content.ts';
import { buildDate } from '../src/model/build-date.ts';
import { editedCollections } from '../src/schema/collections.ts';
import { languages, type Language } from '../src/schema/language.ts';
import { exportCsv } from '../src/sheet/export-csv.ts';
import { exportWorkbook } from '../src/sheet/export-workbook.ts';
import { tablesOf } from '../src/sheet/table.ts';
import { readFieldWords } from '../src/words/read-field-words.ts';
import { readWords } from '../src/words/read-words.ts';
import { settleWriting } from '../src/writer/whole-files.ts';
import { chooseLanguage, readCommandLine } from './parts/command-line.ts';

const usage = `npm run export -- collection --xlsx|--csv [options]
  Writes all entries of a collection into a workbook to fill in, or one table of it as CSV.
  --language ${languages.join('|')}   language of headings and help
  --list <list>                which list of the entries, for CSV: npm run export -- smes --csv --list products
  --out <file>                 where to write it; smes.xlsx and the like when left out
  --root <folder>              the folder that holds content/
  Collections: ${editedCollections.join(', ')}
`;

const { values, positionals, root, refuse } = readCommandLine(
  usage,
  {
    xlsx: { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
    list: { type: 'string' },
    language: { type: 'string', default: 'en' },
    out: { type: 'string' },
  },
  true,
);
const didYouMean = (word: string, known: readonly string[]) => {
  const nearest = findNearest(word, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
};
const [named = ''] = positionals;
const collection =
  editedCollections.find((one) => one === named) ??
  refuse(
    named === ''
      ? 'Name a collection.'
      : `There is no collection "${named}".${didYouMean(named, editedCollections)}`,
  );
const language = chooseLanguage(values.language, refuse);
if (values.csv === values.xlsx) refuse('Say either --xlsx or --csv.');
const tables = tablesOf(collection);
const listName = values.list ?? '';
const table =
  tables.find(({ name }) => name === listName) ??
  refuse(
    `${collection} has no list "${listName}".${didYouMean(
      listName,
      tables.map(({ name }) => name),
    )}`,
  );
if (listName !== '' && values.xlsx) refuse('A workbook has all lists; --list is for --csv.');

const toTongue = (one: Language) => ({ words: readWords(one), fields: readFieldWords(one) });
const tongues = languages.map(toTongue);
const tongue = toTongue(language);

settleWriting(root);
const { content } = readContent(join(root, 'content'), buildDate);
const ending = values.csv ? 'csv' : 'xlsx';
const file = resolve(values.out ?? [collection, listName, ending].filter(Boolean).join('.'));
const bytes = values.csv
  ? exportCsv(table, content.entries, tongues, tongue)
  : await exportWorkbook(collection, content.entries, tongues, tongue);
try {
  writeFileSync(file, bytes);
  process.stdout.write(`${tongue.words.say('sheet.exported', { file })}\n`);
} catch {
  process.stderr.write(`${tongue.words.say('sheet.broken.notWritten', { file })}\n`);
  process.exitCode = 2;
}

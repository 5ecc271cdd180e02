import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '../src/check/read-content.ts';
import { toPlainText } from '../src/check/reporters/text.ts';
import { checkContent } from '../src/check/run.ts';
import { buildDate } from '../src/model/build-date.ts';
import { editedCollections, type FactCollection } from '../src/schema/collections.ts';
import { languages, type Language } from '../src/schema/language.ts';
import { BrokenSheet } from '../src/sheet/broken-sheet.ts';
import type { Grid } from '../src/sheet/cell.ts';
import { importSheets } from '../src/sheet/import-sheets.ts';
import { findCollection, readSheets } from '../src/sheet/read-file.ts';
import { toFaultText, toReceiptText } from '../src/sheet/receipt-text.ts';
import { receiptWorkbook } from '../src/sheet/receipt-workbook.ts';
import { readFieldWords } from '../src/words/read-field-words.ts';
import { readWords } from '../src/words/read-words.ts';
import { settleWriting, writeWholeFiles } from '../src/writer/whole-files.ts';
import { chooseLanguage, readCommandLine } from './parts/command-line.ts';

const usage = `npm run import -- file.xlsx|file.csv [options]
  Shows what a sheet would change, row by row, and writes receipts beside it. Nothing else is written without --write.
  --write                      writes the entries, if every row is good
  --only-good                  with --write: writes the entries whose rows are all good, and leaves the others
  --language ${languages.join('|')}   language of the receipts
  --collection <collection>    which entries they are, when neither the file nor a sheet is named so
  --root <folder>              the folder that holds content/
`;

const { values, positionals, root, refuse } = readCommandLine(
  usage,
  {
    write: { type: 'boolean', default: false },
    'only-good': { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    collection: { type: 'string' },
  },
  true,
);
const [given, ...more] = positionals;
if (given === undefined || more.length > 0) refuse('Name one file.');
const file = resolve(given ?? '');
const language = chooseLanguage(values.language, refuse);
const named =
  values.collection === undefined
    ? undefined
    : (editedCollections.find((one) => one === values.collection) ??
      refuse(`There is no collection "${values.collection}".`));
const contentRoot = join(root, 'content');
const toTongue = (one: Language) => ({ words: readWords(one), fields: readFieldWords(one) });
const tongues = languages.map(toTongue);
const tongue = toTongue(language);
const { words } = tongue;
const tell = (line: string) => process.stdout.write(`${line}\n`);

const readBytes = (): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    throw new BrokenSheet('missing', { file });
  }
};

const writeReceipts = (bytes: Buffer): void => {
  const beside = `${file.replace(/(?:\.receipt)?\.[^.]+$/, '')}.receipt.xlsx`;
  try {
    writeFileSync(beside, bytes);
    tell(words.say('sheet.receiptFile', { file: beside }));
  } catch {
    tell(words.say('sheet.broken.notWritten', { file: beside }));
  }
};

const run = async (grids: readonly Grid[], collection: FactCollection): Promise<number> => {
  const { content } = readContent(contentRoot, buildDate);
  const check = (proposed: ReadonlyMap<string, string>) => checkContent(contentRoot, buildDate, proposed);
  const { layout, faults, proposal } = importSheets(grids, collection, content, tongues, language, check);
  for (const sheet of layout.unread) tell(words.say('sheet.unread', { sheet }));
  if (proposal === undefined) {
    process.stdout.write(toFaultText(faults, tongue));
    return 1;
  }
  const { files, receipts, elsewhere } = proposal;
  process.stdout.write(toReceiptText(receipts, tongue));
  if (elsewhere.length > 0) tell(`${words.say('sheet.elsewhere')}\n${toPlainText(elsewhere)}`);
  writeReceipts(await receiptWorkbook(grids, receipts, tongue));
  const isGood = elsewhere.length === 0 && receipts.every(({ status }) => status !== 'rejected');
  const mayWrite = isGood || (values['only-good'] && elsewhere.length === 0);
  if (!values.write || !mayWrite) tell(isGood ? words.say('sheet.trial') : words.say('sheet.allOrNothing'));
  else if (files.size === 0) tell(words.say('sheet.nothing'));
  else {
    writeWholeFiles(root, new Map([...files].map(([path, text]) => [`content/${path}`, text])));
    tell(words.say('sheet.written', { count: files.size }));
    tell(words.say('draft.next'));
  }
  return isGood ? 0 : 1;
};

try {
  settleWriting(root);
  const grids = await readSheets(file, readBytes());
  const collection = named ?? findCollection(file, grids, tongues);
  if (collection === undefined)
    throw new BrokenSheet('collection', { collections: editedCollections.join(', ') });
  process.exitCode = await run(grids, collection);
} catch (error) {
  if (!(error instanceof BrokenSheet)) throw error;
  process.stderr.write(`${words.say(`sheet.broken.${error.key}`, { ...error.values })}\n`);
  process.exitCode = 2;
}

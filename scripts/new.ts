import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findNearest } from '../src/check/nearest.ts';
import { readContent } from '../src/check/read-content.ts';
import { toPlainText } from '../src/check/reporters/text.ts';
import { checkContent } from '../src/check/run.ts';
import { interview } from '../src/draft/interview.ts';
import { draftable } from '../src/draft/questions.ts';
import { isYes, type Talk } from '../src/draft/talk.ts';
import { buildDate } from '../src/model/build-date.ts';
import { factCollections, type FactCollection } from '../src/schema/collections.ts';
import { listFields } from '../src/schema/field-list.ts';
import { languages } from '../src/schema/language.ts';
import { readFieldWords } from '../src/words/read-field-words.ts';
import { readWords } from '../src/words/read-words.ts';
import { settleWriting, writeWholeFiles } from '../src/writer/whole-files.ts';
import { chooseLanguage, readCommandLine } from './parts/command-line.ts';

const usage = `npm run new [-- collection] [--language ${languages.join('|')}] [--yes] [--field answer …]
  Asks for a new entry and writes its file. Answers can be given beforehand by the name of the field:
  npm run new -- smes --names.en "Name in Latin letters" --province kh-kampot
  --name is short for --names.en, --source for --sources; --source.title and the like answer for a new source.
  --root names the folder that holds content/.
  --yes takes what is offered and asks for no confirmation; --duplicate no says that a likely twin is another one.
  Collections: ${draftable.join(', ')}
`;

const short: Readonly<Record<string, string>> = { name: 'names.en', source: 'sources', title: 'titles.en' };

/** Every field of every collection may be answered beforehand, and those of a source that comes along. */
const fieldOptions = draftable.flatMap((collection) =>
  listFields(factCollections[collection].schema).map(({ path }) => path.join('.')),
);
const options = Object.fromEntries([
  ...[
    ...fieldOptions,
    ...fieldOptions.map((path) => `source.${path}`),
    ...Object.keys(short),
    'id',
    'source.id',
    'duplicate',
    'language',
  ].map((name) => [name, { type: 'string' }] as const),
  ['yes', { type: 'boolean' }] as const,
]);

const { values: read, positionals, root, refuse } = readCommandLine(usage, options, true);
const values: Readonly<Record<string, unknown>> = read;
const language = chooseLanguage(String(values['language'] ?? 'en'), refuse);
const words = readWords(language);

// Answers may come from a pipe: lines are kept until they are asked for.
const lines = createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
const talk: Talk = {
  ask: async (question) => {
    process.stdout.write(`${question}\n> `);
    const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
    if (!process.stdin.isTTY) process.stdout.write('\n');
    return done === true ? undefined : value.trim();
  },
  tell: (line) => process.stdout.write(`${line}\n`),
  words,
  fields: readFieldWords(language),
  given: new Map(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string' && !['language', 'root'].includes(key)
        ? [[short[key] ?? key, value] as const]
        : [],
    ),
  ),
  always: values['yes'] === true,
};

const contentRoot = join(root, 'content');

/** What a collection is called, by its own name or in the language of the person. */
const askCollection = async (): Promise<FactCollection> => {
  const called = (one: FactCollection) => talk.fields.collection(one);
  const list = draftable.map((one) => `  ${one}  ${called(one)}`).join('\n');
  const named = (
    positionals[0] ??
    (await talk.ask(`${words.say('draft.which')}\n${list}`)) ??
    ''
  ).toLowerCase();
  const found = draftable.find((one) => one === named || called(one).toLowerCase() === named);
  if (found !== undefined) return found;
  const nearest = findNearest(named, draftable);
  return refuse(
    nearest === undefined ? words.say('draft.which') : words.say('draft.meant', { word: nearest }),
  );
};

const run = async (): Promise<number> => {
  settleWriting(root);
  const collection = await askCollection();
  const { content } = readContent(contentRoot, buildDate);
  if (!talk.always) talk.tell(words.say('draft.begin'));
  const made = await interview(talk, content, collection, buildDate);
  const nothing = () => {
    talk.tell(words.say('draft.nothing'));
    return 1;
  };
  if (made === undefined) return nothing();
  const files = new Map([...made.files].map(([path, text]) => [`content/${path}`, text]));
  for (const [file, text] of files) talk.tell(`\n${file}\n${text.replace(/^/gm, '  ').trimEnd()}`);
  const problems = checkContent(contentRoot, buildDate, made.files).filter(({ file }) => files.has(file));
  if (problems.some(({ severity }) => severity === 'error')) {
    talk.tell(`${words.say('draft.refused')}\n${toPlainText(problems)}`);
    return 1;
  }
  const names = words.list([...files.keys()]);
  if (!talk.always && !isYes(await talk.ask(words.say('draft.write', { file: names })))) return nothing();
  // Somebody else may have written the file while the questions were answered.
  const taken = [...files.keys()].find((file) => existsSync(join(root, file)));
  if (taken !== undefined) return refuse(words.say('draft.taken', { id: taken }));
  writeWholeFiles(root, files);
  talk.tell(words.say('draft.written', { file: names }));
  if (problems.length > 0) talk.tell(toPlainText(problems));
  talk.tell(words.say('draft.next'));
  return 0;
};

process.exitCode = await run();
process.stdin.destroy();

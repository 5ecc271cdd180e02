import type { Content } from '../check/content.ts';
import { factCollections, factPath, type FactCollection } from '../schema/collections.ts';
import type { Field } from '../schema/field-list.ts';
import { isId } from '../schema/id.ts';
import type { FieldWords } from '../words/field-words.ts';
import type { Words } from '../words/make-words.ts';
import { toEntryText } from '../writer/entry-text.ts';
import { suggestId } from './entry-id.ts';
import { likelyDuplicates } from './likely-duplicates.ts';
import { questionsOf, setValue, usualAnswer } from './questions.ts';
import { readAnswer } from './read-answer.ts';
import { findSource } from './source-named.ts';

/** How the interview speaks with a person. */
export interface Talk {
  /** Asks and gives the answer, trimmed; undefined when nobody is there to answer any more. */
  ask: (question: string) => Promise<string | undefined>;
  tell: (line: string) => void;
  words: Words;
  /** What fields are called, and what to write there. */
  fields: FieldWords;
  /** Answers given beforehand, by the path of the field joined by dots; each is taken once. */
  given: Map<string, string>;
  /** Takes what is offered wherever something is offered, and asks for no confirmation. */
  always: boolean;
}

/** New files by path within the content folder, with the id of the entry that was asked for. */
export interface Interviewed {
  id: string;
  files: Map<string, string>;
}

const isYes = (answer: string | undefined) => /^(?:y|yes)$/i.test(answer ?? '');

const toQuestion = (
  { words, fields }: Talk,
  collection: FactCollection,
  field: Field,
  offered: string | undefined,
): string => {
  const { path } = field;
  const name = path.map((_, depth) => fields.label(collection, path.slice(0, depth + 1))).join(' · ');
  const notes = [
    fields.help(collection, path),
    words.say(field.required ? 'draft.required' : 'draft.empty'),
    field.isList ? words.say('draft.several') : '',
    field.words.length > 0 ? words.say('draft.oneOf', { words: field.words.join(', ') }) : '',
    offered === undefined ? '' : words.say('draft.suggested', { word: offered }),
  ];
  return `${name}\n  ${notes.filter(Boolean).join(' · ')}`;
};

/** Asks for one field until the answer fits, or is left out; undefined when nobody answers any more. */
const askField = async (
  talk: Talk,
  content: Content,
  collection: FactCollection,
  field: Field,
  offered: string | undefined,
): Promise<{ value: unknown } | undefined> => {
  const path = field.path.join('.');
  let suggestion = offered;
  for (;;) {
    const given = talk.given.get(path);
    talk.given.delete(path);
    const isOffered = given === undefined && talk.always && suggestion !== undefined;
    const isSkipped = given === undefined && talk.always && !field.required;
    const typed =
      isOffered || isSkipped
        ? ''
        : (given ?? (await talk.ask(toQuestion(talk, collection, field, suggestion))));
    if (typed === undefined) return undefined;
    const text = typed === '' ? (suggestion ?? '') : typed;
    if (text === '' && !field.required) return { value: undefined };
    const answer =
      text === '' ? { fault: talk.words.say('draft.required') } : readAnswer(content, field, text);
    if ('value' in answer) return answer;
    talk.tell(talk.words.say('draft.wrong', { fault: answer.fault }));
    suggestion = answer.suggestion;
    if (suggestion !== undefined) talk.tell(talk.words.say('draft.meant', { word: suggestion }));
    if (given !== undefined && talk.always) return undefined;
  }
};

/** Ends when an answer cannot be had; nothing has been written then. */
class Ended extends Error {}

const must = <T>(answer: T | undefined): T => {
  if (answer === undefined) throw new Ended();
  return answer;
};

const askId = async (
  talk: Talk,
  content: Content,
  collection: FactCollection,
  value: Record<string, unknown>,
) => {
  let offered = suggestId(content, collection, value);
  if (offered === undefined) talk.tell(talk.words.say('draft.latin'));
  for (;;) {
    const given = talk.given.get('id');
    talk.given.delete('id');
    const isOffered = given === undefined && talk.always && offered !== undefined;
    const question = [
      talk.words.say('draft.id'),
      ...(offered === undefined ? [] : [`  ${talk.words.say('draft.suggested', { word: offered })}`]),
    ].join('\n');
    const typed = isOffered ? '' : (given ?? must(await talk.ask(question)));
    const id = typed === '' ? (offered ?? '') : typed;
    if (!isId(id)) talk.tell(talk.words.say('draft.badId'));
    else if (content.ids.get(collection)?.has(id)) talk.tell(talk.words.say('draft.taken', { id }));
    else return id;
    if (given !== undefined && talk.always) throw new Ended();
    offered = undefined;
  }
};

const warnOfDuplicates = async (talk: Talk, content: Content, collection: FactCollection, value: unknown) => {
  const likely = likelyDuplicates(content, collection, value).slice(0, 5);
  if (likely.length === 0) return;
  talk.tell(talk.words.say('draft.duplicates'));
  for (const { id, reasons } of likely) {
    const why = talk.words.list(reasons.map((reason) => talk.words.say(`draft.reason.${reason}`)));
    talk.tell(`  content/${factPath(collection, id)}  (${why})`);
  }
  if (talk.always && talk.given.get('duplicate') === 'no') return;
  if (talk.always || !isYes(await talk.ask(talk.words.say('draft.really')))) throw new Ended();
};

const askEntry = async (
  talk: Talk,
  content: Content,
  collection: FactCollection,
  today: string,
  known: Readonly<Record<string, unknown>> = {},
): Promise<Interviewed> => {
  const value: Record<string, unknown> = { ...known };
  const files = new Map<string, string>();
  for (const field of questionsOf(collection)) {
    if (field.path.length === 1 && field.path[0] !== undefined && field.path[0] in known) continue;
    if (field.meta.references === 'sources') {
      const { ids, made } = await askSources(talk, content, today, field.path.join('.'));
      for (const [path, text] of made) files.set(path, text);
      setValue(value, field, ids);
      continue;
    }
    const answer = must(await askField(talk, content, collection, field, usualAnswer(field, today)));
    if (answer.value !== undefined) setValue(value, field, answer.value);
  }
  await warnOfDuplicates(talk, content, collection, value);
  const id = await askId(talk, content, collection, value);
  files.set(factPath(collection, id), toEntryText(factCollections[collection].schema, value));
  return { id, files };
};

/** Asks where a fact was read; a source that is not on file yet is asked for and made along with the entry. */
const askSources = async (talk: Talk, content: Content, today: string, path: string) => {
  const made = new Map<string, string>();
  const given = talk.given.get(path);
  talk.given.delete(path);
  const typed =
    given ?? must(await talk.ask(`${talk.words.say('draft.source')}\n  ${talk.words.say('draft.several')}`));
  const ids: string[] = [];
  for (const text of typed
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const onFile = findSource(content, text);
    if (onFile !== undefined) ids.push(onFile);
    else {
      talk.tell(talk.words.say('draft.newSource'));
      const url = URL.canParse(text) ? { url: text } : {};
      const prefixed = new Map(
        [...talk.given].flatMap(([key, value]) =>
          key.startsWith('source.') ? [[key.slice('source.'.length), value] as const] : [],
        ),
      );
      const source = await askEntry({ ...talk, given: prefixed }, content, 'sources', today, {
        ...url,
        accessed: today,
      });
      for (const file of source.files) made.set(...file);
      ids.push(source.id);
    }
  }
  if (ids.length === 0) throw new Ended();
  return { ids, made };
};

/**
 * Asks for everything that a new entry needs, and for the sources that it brings along. Undefined when the person gave
 * up or went away. Nothing is written.
 */
export const interview = async (
  talk: Talk,
  content: Content,
  collection: FactCollection,
  today: string,
): Promise<Interviewed | undefined> => {
  try {
    return await askEntry(talk, content, collection, today);
  } catch (error) {
    if (error instanceof Ended) return undefined;
    throw error;
  }
};

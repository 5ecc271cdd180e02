import type { Content } from '../check/content.ts';
import { spellingsOf } from '../check/named.ts';
import { findName } from '../schema/entry-name.ts';
import type { FactCollection } from '../schema/collections.ts';
import type { Field } from '../schema/field-list.ts';
import { languages } from '../schema/language.ts';
import { type Answer, type Called, partsOf, readAnswer, showWord } from './read-answer.ts';
import { takeGiven, type Talk } from './talk.ts';

/** A field to ask for, with what is to be said about it here. */
export interface Asked {
  field: Field;
  /** What Enter alone takes. */
  offered?: string | undefined;
  /** Whether it begins one more group of a list, which there need not be. */
  isOneMore?: boolean;
}

const calledIn =
  ({ fields }: Talk, collection: FactCollection, { path }: Field): Called =>
  (word) =>
    fields.option(collection, path, word);

/** How exact a date must be, for whoever has no help on the field. */
const dateNote = ({ words }: Talk, { meta, schema }: Field): string => {
  if (meta.kind !== 'date') return '';
  const takesYears = schema.safeParse('2025').success;
  return words.say(takesYears ? 'draft.date' : 'draft.day');
};

/** What to write, where it is more than the name of the field says. */
const helpOn = ({ fields }: Talk, collection: FactCollection, path: readonly string[]): string[] => {
  const isLanguage = languages.some((language) => language === path.at(-1));
  // Of a name in a group, the group says what it is the name of.
  const whole = isLanguage && path.length > 2 ? fields.help(collection, path.slice(0, -2)) : undefined;
  const own = fields.help(collection, path);
  return [whole ?? '', own === fields.label(collection, path) ? '' : (own ?? '')];
};

const toQuestion = (talk: Talk, collection: FactCollection, { field, offered, isOneMore }: Asked): string => {
  const { words, fields } = talk;
  const { path, meta } = field;
  const name = path.map((_, depth) => fields.label(collection, path.slice(0, depth + 1))).join(' · ');
  const called = calledIn(talk, collection, field);
  const notes = [
    ...helpOn(talk, collection, path),
    dateNote(talk, field),
    words.say(isOneMore === true ? 'draft.oneMore' : field.required ? 'draft.required' : 'draft.empty'),
    field.isList ? words.say('draft.several') : '',
    field.words.length > 0
      ? words.say('draft.oneOf', { words: field.words.map((word) => showWord(word, called)).join(', ') })
      : '',
    meta.references === undefined ? '' : words.say('draft.list'),
    offered === undefined ? '' : words.say('draft.suggested', { word: offered }),
  ];
  return `${name}\n  ${notes.filter(Boolean).join(' · ')}`;
};

/** Name of an entry in the language of the interview, or in English. */
export const nameOf = ({ words }: Talk, value: unknown): string => {
  const own = (value as { names?: Readonly<Record<string, string>> } | null)?.names?.[words.language];
  return own ?? findName(value) ?? '';
};

/** Tells which entries a field may name: all, or those that have a word in their id or in any of their names. */
const tellList = (talk: Talk, content: Content, collection: string, word: string): void => {
  const wanted = word.toLowerCase();
  const found = content.entries
    .filter((entry) => entry.collection === collection)
    .filter(({ id, value }) =>
      [id, ...spellingsOf(value).map(([, text]) => text)].some((text) => text.toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, value } of found) talk.tell(`  ${id}  ${nameOf(talk, value)}`);
  if (found.length === 0) talk.tell(`  ${talk.words.say('draft.nothingFits')}`);
};

const tellFault = (
  { tell, words, fields }: Talk,
  collection: FactCollection,
  { path }: Field,
  { kind, fault, values, part, suggestion }: Extract<Answer, { fault: string }>,
) => {
  // The schema speaks English only; in other languages the help of the field says what fits.
  const help = words.language === 'en' ? fault : (fields.help(collection, path) ?? fault);
  const said =
    kind === 'unfit' ? words.say('draft.unfit', { help }) : words.say(`sheet.fault.${kind}`, values);
  tell(words.say('draft.wrong', { text: part, fault: said }));
  if (suggestion !== undefined) tell(words.say('draft.meant', { word: suggestion }));
};

/** What was typed, with what was probably meant in place of what was wrong: the others need not be typed again. */
const mended = (
  { isList }: Field,
  text: string,
  { part, suggestion }: Extract<Answer, { fault: string }>,
): string | undefined =>
  suggestion === undefined || !isList
    ? suggestion
    : partsOf(text)
        .map((one) => (one === part ? suggestion : one))
        .join('; ');

/**
 * Asks for one field until the answer fits, or is left out; undefined when nobody answers any more. `said` is what the
 * person first called it.
 */
export const askField = async (
  talk: Talk,
  content: Content,
  collection: FactCollection,
  asked: Asked,
): Promise<{ value: unknown; said?: string | undefined } | undefined> => {
  const { field } = asked;
  const isRequired = field.required && asked.isOneMore !== true;
  let { offered } = asked;
  let said: string | undefined;
  for (;;) {
    const given = takeGiven(talk, field.path.join('.'));
    const isOffered = given === undefined && talk.always && offered !== undefined;
    const isSkipped = given === undefined && talk.always && !isRequired;
    const typed =
      isOffered || isSkipped
        ? ''
        : (given ?? (await talk.ask(toQuestion(talk, collection, { ...asked, offered }))));
    if (typed === undefined) return undefined;
    const { references } = field.meta;
    if (references !== undefined && /^[?？]/u.test(typed)) {
      tellList(talk, content, references, typed.slice(1).trim());
      continue;
    }
    const text = typed === '' ? (offered ?? '') : typed;
    if (text !== '') {
      said ??= text;
      const answer = readAnswer(content, field, text, calledIn(talk, collection, field));
      if ('value' in answer) return { value: answer.value, said };
      tellFault(talk, collection, field, answer);
      offered = mended(field, text, answer);
    } else if (isRequired) talk.tell(talk.words.say('draft.missing'));
    else return { value: undefined };
    if (given !== undefined && talk.always) return undefined;
  }
};

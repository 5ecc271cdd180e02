import { findCountryCode } from '../check/country-named.ts';
import type { Content } from '../check/content.ts';
import { nameKey } from '../check/likeness.ts';
import { idsMeant, nearestId } from '../check/named.ts';
import { findNearest } from '../check/nearest.ts';
import { findLanguageCode } from '../check/language-named.ts';
import { toCleanText } from '../schema/clean-text.ts';
import type { Field } from '../schema/field-list.ts';
import { languages } from '../schema/language.ts';
import { splitSeveral } from './several.ts';

/** What is wrong with an answer; the texts stand under `sheet.fault`, but for `unfit`, which the schema refuses. */
export type AnswerFault = 'number' | 'flag' | 'word' | 'id' | 'idUnclear' | 'unfit';

/** What an answer in words comes to: a value, or what is wrong with it and what may have been meant. */
export type Answer =
  | { value: unknown }
  | {
      /** In English, for answers to forms. */
      fault: string;
      kind: AnswerFault;
      /** What the text of the fault names. */
      values: Readonly<Record<string, string>>;
      /** The one of several answers that it is about. */
      part: string;
      suggestion?: string;
    };

/** What else a word of a choice is called, in the language of the person who answers. */
export type Called = (word: string) => string;

const fault = (
  part: string,
  kind: AnswerFault,
  words: string,
  suggestion?: string,
  values: Readonly<Record<string, string>> = {},
): Answer => ({ fault: words, kind, values, part, ...(suggestion === undefined ? {} : { suggestion }) });

const yes = new Set(['yes', 'y', 'true', 'បាទ', 'ចាស', 'ใช่', 'จริง', 'có', 'đúng', 'ဟုတ်']);
const no = new Set(['no', 'n', 'false', 'ទេ', 'ไม่', 'ไม่ใช่', 'เท็จ', 'không', 'sai', 'မဟုတ်']);

/** Yes or no as people write them in the five languages; undefined for anything else. `word` is in small letters. */
export const flagNamed = (word: string): boolean | undefined =>
  yes.has(word) ? true : no.has(word) ? false : undefined;

/** `km (Khmer)`: a word of a choice and what it is called, where that says more. */
export const showWord = (word: string, called: Called): string =>
  called(word) === word ? word : `${word} (${called(word)})`;

const readWord = (words: readonly string[], text: string, called: Called): Answer => {
  const wanted = nameKey(text, 'en');
  // Signs alone, or a legal form alone, have no key, and `company` has none either.
  const isMeant = (name: string) => name === text || (wanted !== '' && nameKey(name, 'en') === wanted);
  const word =
    words.find((one) => one === text) ??
    words.find((one) => isMeant(one) || isMeant(called(one))) ??
    findLanguageCode(text, words);
  if (word !== undefined) return { value: word };
  return fault(
    text,
    'word',
    `is not one of: ${words.join(', ')}`,
    findCountryCode(text, words) ?? findNearest(text, words),
    { words: words.map((one) => showWord(one, called)).join(', ') },
  );
};

const readId = (content: Content, collection: string, text: string): Answer => {
  const [only, ...others] = idsMeant(content, collection, text);
  if (only !== undefined && others.length === 0) return { value: only };
  if (only !== undefined) {
    const ids = [only, ...others].join(', ');
    return fault(text, 'idUnclear', `names several entries: ${ids}`, undefined, { ids });
  }
  return fault(text, 'id', `names no entry of ${collection}`, nearestId(content, collection, text), {
    collection,
  });
};

/** A text in the form of its field, where it was written in words. */
const readText = ({ meta, path }: Field, text: string): string => {
  if (meta.kind === 'country-code') return /^[A-Z]{2}$/.test(text) ? text : (findCountryCode(text) ?? text);
  if (path.at(-1) === 'language') return findLanguageCode(text, languagesOfSources) ?? text;
  return text;
};

/** Languages that sources of the region are written in; any other is given by its code. */
const languagesOfSources = [...languages, ...'zh ja ko fr de es ru lo id ms'.split(' ')];

const readOne = (content: Content, field: Field, text: string, called: Called): Answer => {
  switch (field.kind) {
    case 'word':
      return readWord(field.words, text, called);
    case 'id':
      return readId(content, field.meta.references ?? '', text);
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text)
        ? { value: Number(text) }
        : fault(text, 'number', 'must be digits, with a point before decimals');
    case 'flag': {
      const value = flagNamed(text.toLowerCase());
      return value === undefined ? fault(text, 'flag', 'must be yes or no') : { value };
    }
    case 'text':
      return { value: readText(field, text) };
  }
};

/** A value that the schema of its field refuses becomes a fault in the words of the schema. */
const accepted = (field: Field, answer: Answer, text: string): Answer => {
  if ('fault' in answer) return answer;
  const result = field.schema.safeParse(answer.value);
  if (result.success) return { value: result.data };
  const own = result.error.issues.find(({ message }) => !message.startsWith('Invalid'))?.message;
  // The commonest slip in an address.
  const address = /^[^\s/:@]+\.[^\s:@]+$/.test(text) ? `https://${text}` : '';
  return fault(
    text,
    'unfit',
    own ?? field.meta.description ?? 'is not written as it should be',
    field.schema.safeParse(address).success ? address : undefined,
    own === undefined ? {} : { own },
  );
};

/** Several answers in one, parted by semicolons. */
export const partsOf = (typed: string): string[] => splitSeveral(typed).map(toCleanText).filter(Boolean);

/**
 * Reads what a person answered to a field: words and names in any language, several of them parted by semicolons.
 * `called` tells what the words of a choice are called besides.
 */
export const readAnswer = (
  content: Content,
  field: Field,
  typed: string,
  called: Called = (word) => word,
): Answer => {
  const read = (part: string) => accepted(field, readOne(content, field, part, called), part);
  if (!field.isList) return read(toCleanText(typed));
  const answers = partsOf(typed).map(read);
  const wrong = answers.find((answer) => 'fault' in answer);
  return (
    wrong ?? { value: [...new Set(answers.flatMap((answer) => ('value' in answer ? answer.value : [])))] }
  );
};

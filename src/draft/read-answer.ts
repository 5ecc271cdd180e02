import { findCountryCode } from '../check/country-named.ts';
import type { Content } from '../check/content.ts';
import { nameKey } from '../check/likeness.ts';
import { idsMeant, nearestId } from '../check/named.ts';
import { findNearest } from '../check/nearest.ts';
import type { Field } from '../schema/field-list.ts';

/** What an answer in words comes to: a value, or what is wrong with it and what may have been meant. */
export type Answer = { value: unknown } | { fault: string; suggestion?: string };

const fault = (words: string, suggestion?: string): Answer => ({
  fault: words,
  ...(suggestion === undefined ? {} : { suggestion }),
});

const yes = new Set(['yes', 'y', 'true', 'បាទ', 'ចាស', 'ใช่', 'จริง', 'có', 'đúng', 'ဟုတ်']);
const no = new Set(['no', 'n', 'false', 'ទេ', 'ไม่', 'ไม่ใช่', 'เท็จ', 'không', 'sai', 'မဟုတ်']);

/** Yes or no as people write them in the five languages; undefined for anything else. `word` is in small letters. */
export const flagNamed = (word: string): boolean | undefined =>
  yes.has(word) ? true : no.has(word) ? false : undefined;

const readWord = (words: readonly string[], text: string): Answer => {
  const wanted = nameKey(text, 'en');
  // Signs alone, or a legal form alone, have no key, and `company` has none either.
  const word = words.find((one) => one === text || (wanted !== '' && nameKey(one, 'en') === wanted));
  if (word !== undefined) return { value: word };
  return fault(
    `is not one of: ${words.join(', ')}`,
    findCountryCode(text, words) ?? findNearest(text, words),
  );
};

const readId = (content: Content, collection: string, text: string): Answer => {
  const [only, ...others] = idsMeant(content, collection, text);
  if (only !== undefined && others.length === 0) return { value: only };
  if (only !== undefined) return fault(`names several entries: ${[only, ...others].join(', ')}`);
  return fault(`names no entry of ${collection}`, nearestId(content, collection, text));
};

const readOne = (content: Content, field: Field, text: string): Answer => {
  switch (field.kind) {
    case 'word':
      return readWord(field.words, text);
    case 'id':
      return readId(content, field.meta.references ?? '', text);
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text)
        ? { value: Number(text) }
        : fault('must be digits, with a point before decimals');
    case 'flag': {
      const value = flagNamed(text.toLowerCase());
      return value === undefined ? fault('must be yes or no') : { value };
    }
    case 'text': {
      const code = field.meta.kind === 'country-code' ? findCountryCode(text) : undefined;
      return {
        value: field.meta.kind === 'country-code' && !/^[A-Z]{2}$/.test(text) ? (code ?? text) : text,
      };
    }
  }
};

/** A value that the schema of its field refuses becomes a fault in the words of the schema. */
const accepted = (field: Field, answer: Answer): Answer => {
  if ('fault' in answer) return answer;
  const result = field.schema.safeParse(answer.value);
  if (result.success) return { value: result.data };
  const own = result.error.issues.find(({ message }) => !message.startsWith('Invalid'))?.message;
  return fault(own ?? field.meta.description ?? 'is not written as it should be');
};

/** Reads what a person answered to a field: words and names in any language, several of them parted by semicolons. */
export const readAnswer = (content: Content, field: Field, typed: string): Answer => {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!field.isList) return accepted(field, readOne(content, field, text));
  const answers = text
    .split(/[;；]/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => accepted(field, readOne(content, field, part)));
  const wrong = answers.find((answer) => 'fault' in answer);
  return wrong ?? { value: answers.flatMap((answer) => ('value' in answer ? answer.value : [])) };
};

import type { Content } from '../check/content.ts';
import { setValue } from '../draft/questions.ts';
import { readAnswer } from '../draft/read-answer.ts';
import { factCollections, type FactCollection } from '../schema/collections.ts';
import { listFields } from '../schema/field-list.ts';
import type { Answers } from './answers.ts';
import type { Form, Question } from './form.ts';

/** An entry as far as the answers make one. */
export interface Draft {
  value: Record<string, unknown>;
  /** Why no entry can be made, a sentence each. */
  faults: string[];
  /** What was answered and is left to the editor, a sentence each. */
  left: string[];
}

/** `Kampot (kh-kampot)` → `kh-kampot`: what a choice of a form stands for. */
export const chosen = (option: string): string => /\(([a-z0-9-]+)\)$/.exec(option)?.[1] ?? option;

/** How an answer is written for the reader of answers, who parts several by semicolons. */
const written = ({ kind }: Question, isList: boolean, answer: string): string => {
  if (kind === 'dropdown') return isList ? answer.split(', ').map(chosen).join(';') : chosen(answer);
  if (!isList) return answer;
  // In a box of several lines each has one value, which may hold a comma.
  return answer.split(kind === 'textarea' ? '\n' : /[\n,]/).join(';');
};

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** An answer that fits no field: a fault where the entry must have it, else something for the editor. */
export const refuse = (
  draft: Draft,
  question: Question,
  words: string,
  required = question.required,
): void => {
  (required ? draft.faults : draft.left).push(`${question.label} ${shortened(words)}`);
};

/**
 * Puts every answer whose question is named after a field of the collection into that field: `contact-website` is
 * `contact.website`. Questions with another name are looked after by whoever knows the form.
 */
export const toDraft = (
  content: Content,
  collection: FactCollection,
  form: Form,
  answers: Answers,
  begun: Record<string, unknown>,
  prefix = '',
): Draft => {
  const draft: Draft = { value: begun, faults: [], left: [] };
  const fields = new Map(
    listFields(factCollections[collection].schema)
      .filter(({ lists }) => lists.length === 0)
      .map((field) => [`${prefix}${field.path.join('-')}`, field]),
  );
  for (const question of form.questions) {
    const field = fields.get(question.id);
    const answer = answers.get(question.id);
    if (field === undefined || answer === undefined) continue;
    const read = readAnswer(content, field, written(question, field.isList, answer));
    if ('value' in read) setValue(draft.value, field, read.value);
    else {
      const meant = read.suggestion === undefined ? '' : ` Did you mean "${read.suggestion}"?`;
      refuse(draft, question, `("${shortened(answer)}"): ${read.fault}.${meant}`, field.required);
    }
  }
  return draft;
};

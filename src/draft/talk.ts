import type { FieldWords } from '../words/field-words.ts';
import type { Words } from '../words/make-words.ts';
import { flagNamed } from './read-answer.ts';

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

/** Ends when an answer cannot be had; nothing has been written then. */
export class Ended extends Error {}

/** The answer, or the end where nobody gave one. */
export const must = <T>(answer: T | undefined): T => {
  if (answer === undefined) throw new Ended();
  return answer;
};

/** Takes an answer that was given beforehand, so that it is not taken twice. */
export const takeGiven = ({ given }: Talk, path: string): string | undefined => {
  const answer = given.get(path);
  given.delete(path);
  return answer;
};

/** Whether an answer says yes, in any of the five languages. */
export const isYes = (answer: string | undefined): boolean =>
  flagNamed((answer ?? '').toLowerCase()) === true;

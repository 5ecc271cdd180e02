import type { FilePlace } from '../reader/read-problem.ts';

/** An error stops the build; a warning advises. */
export type Severity = 'error' | 'warning';

/** Something wrong with the content, as a value; reporters turn it into words on a screen. */
export interface Problem {
  /** Path from the root of the repository. */
  file: string;
  place: FilePlace | 'whole file';
  /** Name of the rule that found it. */
  rule: string;
  severity: Severity;
  /** Keys that lead to the field, joined by dots. */
  field?: string;
  /** What is wrong, a sentence without a full stop. */
  message: string;
  /** What stands there now. */
  found?: string;
  /** What may stand there. */
  allowed?: readonly string[];
  /** What to write instead. */
  fix: string;
}

const shortest = 80;

/** Field, message and what was found in one line. */
export const toSentence = ({ field, message, found }: Problem): string => {
  const shown =
    found === undefined
      ? ''
      : ` (found "${found.length > shortest ? `${found.slice(0, shortest)}…` : found}")`;
  return `${field === undefined ? '' : `${field}: `}${message}${shown}`;
};

/** Order of a report: by file, line, column, rule. */
export const compareProblems = (a: Problem, b: Problem): number => {
  const line = ({ place }: Problem) => (place === 'whole file' ? 0 : place.line);
  const column = ({ place }: Problem) => (place === 'whole file' ? 0 : place.column);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return line(a) - line(b) || column(a) - column(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
};

import { toSentence, type Problem } from '../problem.ts';

/** A problem as other programs read it; a whole file is its first character. */
export const toJsonText = (problems: readonly Problem[]): string => {
  const rows = problems.map((problem) => {
    const { line, column } = problem.place === 'whole file' ? { line: 1, column: 1 } : problem.place;
    const { file, rule, severity, fix } = problem;
    return { file, line, column, rule, severity, message: toSentence(problem), fix };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
};

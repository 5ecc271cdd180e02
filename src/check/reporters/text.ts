import { toSentence, type Problem } from '../problem.ts';

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

/** One line per problem, then the sum. A place that editors can click comes first. */
export const toPlainText = (problems: readonly Problem[]): string => {
  const lines = problems.map((problem) => {
    const { file, place, severity, fix, rule } = problem;
    const where = place === 'whole file' ? file : `${file}:${place.line}:${place.column}`;
    return `${where}  ${severity === 'warning' ? 'warning: ' : ''}${toSentence(problem)}  → ${fix}  [${rule}]`;
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const sum =
    problems.length === 0
      ? 'The content is in order.'
      : `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return [...lines, ...(lines.length > 0 ? [''] : []), sum, ''].join('\n');
};

import { toSentence, type Problem } from '../problem.ts';
import { toMarkdownText } from './markdown-text.ts';

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that mark the lines in a pull request. GitHub shows ten of a kind per step. */
export const toGithubText = (problems: readonly Problem[]): string =>
  problems
    .map((problem) => {
      const { file, place, severity, rule, fix } = problem;
      const at = place === 'whole file' ? '' : `,line=${place.line},col=${place.column}`;
      const head = `::${severity} file=${escapeProperty(file)}${at},title=${escapeProperty(rule)}`;
      return `${head}::${escapeData(`${toSentence(problem)} → ${fix}`)}\n`;
    })
    .join('');

/** A Markdown table of all problems for the summary page of a run. */
export const toGithubSummary = (problems: readonly Problem[]): string => {
  if (problems.length === 0) return 'The content is in order.\n';
  const rows = problems.map((problem) => {
    const { file, place, rule, fix } = problem;
    const where = place === 'whole file' ? file : `${file}:${place.line}`;
    return `| ${toMarkdownText(where)} | ${toMarkdownText(toSentence(problem))} | ${toMarkdownText(fix)} | ${toMarkdownText(rule)} |`;
  });
  return ['| Where | What is wrong | What to do | Rule |', '|---|---|---|---|', ...rows, ''].join('\n');
};

import { toMarkdownText } from '../check/reporters/markdown-text.ts';
import { toMarkdownDiff } from '../diff/markdown-diff.ts';
import type { FinishedRun } from './finished-run.ts';
import type { StrangerReport, ToldPages, ToldProblem } from './stranger-report.ts';

/** First line of the comment, by which it is found again. */
export const commentMark = '<!-- sec-atlas: pull request report -->';

/** GitHub refuses a comment beyond 65,536 characters. */
export const longestComment = 60_000;

const mostProblems = 20;
const line = (text: string) => toMarkdownText(text.length > 300 ? `${text.slice(0, 300)}…` : text);

const toProblemLine = ({ file, line: at, message, fix, rule }: ToldProblem): string =>
  `- ${line(`${file}:${at}`)} ${line(message)} → ${line(fix)} (${line(rule)})`;

const problemLines = (problems: readonly ToldProblem[] | undefined): string[] => {
  if (problems === undefined) return ['The check did not come to an end.'];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return ['The content is in order.'];
  const more = errors.length - mostProblems;
  return [
    `The content has ${errors.length === 1 ? 'one fault' : `${errors.length} faults`} to mend before it can be published:`,
    '',
    ...errors.slice(0, mostProblems).map(toProblemLine),
    ...(more > 0 ? [`- and ${more} more: the summary of the check lists all`] : []),
  ];
};

const pageLines = (pages: ToldPages | undefined, runAddress: string): string[] => {
  if (pages === undefined) return ['There is no preview: the site was not built.'];
  return [
    `[Preview](${runAddress}#artifacts): ${pages.count} pages were built. Download the file preview, unpack it and serve the folder, such as with \`npx serve\`.`,
    ...pages.missing.slice(0, 20).map((page) => `- ${line(page)} should be among them and is not`),
  ];
};

/**
 * The comment on a pull request. All that comes from the build of the pull request is shown as plain words; the only link
 * is made here, of numbers that GitHub gave.
 */
export const toReportComment = (report: StrangerReport, run: FinishedRun, runAddress: string): string => {
  const parts = [
    commentMark,
    '### Check',
    '',
    ...problemLines(report.problems),
    '',
    '### What changes',
    '',
    report.diff === undefined ? 'The difference could not be told.' : toMarkdownDiff(report.diff),
    '### Preview',
    '',
    ...pageLines(run.succeeded ? report.pages : undefined, runAddress),
    '',
    `<sub>For commit ${run.head.slice(0, 7)}. Told by the build of this pull request; what counts is the check above it and what a person reads.</sub>`,
    '',
  ].join('\n');
  return parts.length <= longestComment
    ? parts
    : `${commentMark}\nThe report is too long to be shown here: [the run](${runAddress}) has it.\n`;
};

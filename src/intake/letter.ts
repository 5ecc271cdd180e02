import { toSentence, type Problem } from '../check/problem.ts';
import { toMarkdownText } from '../check/reporters/markdown-text.ts';
import type { Intake } from './intake.ts';
import type { Issue } from './issue.ts';

/** GitHub refuses longer texts; what is cut can be seen in the files. */
const longest = 60_000;

const item = (words: string) => `- ${toMarkdownText(words)}`;
const cut = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).toWellFormed()}\n\n(cut here)\n` : text;
const lines = (...parts: readonly string[]) => cut(`${parts.filter(Boolean).join('\n\n')}\n`);

/** A problem without its file: whoever reads it filled in a form. */
const toItem = (problem: Problem) => item(`${toSentence(problem)}: ${problem.fix}`);

const editLink = ({ repository, branch }: Issue, file: string) =>
  `[Open the file to change it](${repository}/edit/${branch}/content/${file})`;

/** Text of the pull request that an issue becomes. Nothing that a stranger wrote is markup in it. */
export const toPullRequestText = (
  issue: Issue,
  { files, notes, isNew }: Extract<Intake, { outcome: 'proposed' }>,
  warnings: readonly Problem[],
): string =>
  lines(
    `Made from the form in #${issue.number} by a program. Closes #${issue.number}.`,
    ['Files:', ...[...files.keys()].map((file) => `- \`content/${file}\``)].join('\n'),
    [
      'Before you merge:',
      ...(isNew
        ? [
            '- [ ] Open the source and read it. Then write in the new files `confidence: sourced`, and `read: full` or `read: excerpt`.',
          ]
        : ['- [ ] Open what the report gives as its source, and read it.']),
      '- [ ] Nothing personal stands in it: no name, private number or mailbox of a person without written consent.',
      '- [ ] The checks have run. GitHub starts none for a pull request that a program opens: press **Close pull request**, then **Reopen pull request**.',
    ].join('\n'),
    notes.length === 0 ? '' : ['To look at:', ...notes.map(item)].join('\n'),
    warnings.length === 0 ? '' : ['The checker advises:', ...warnings.map(toItem)].join('\n'),
  );

const again =
  'Edit the text above (the three dots, then **Edit**), leave the questions as they stand, and an editor sets the label again.';

/** Answer in the issue when nothing can be proposed yet: what to change, in words. */
export const toRefusalText = (reasons: readonly string[], problems: readonly Problem[]): string =>
  lines(
    'Thank you. This could not be made into a pull request yet:',
    [...reasons.map(item), ...problems.map(toItem)].join('\n'),
    again,
  );

/** Answer in the issue when only a person can make the change: why, and where the file is changed. */
export const toByHandText = (issue: Issue, reasons: readonly string[], file: string | undefined): string =>
  lines(
    'Thank you. A person has to make this change:',
    reasons.map(item).join('\n'),
    file === undefined
      ? 'The entry was not found by its number; an editor looks for it.'
      : `${editLink(issue, file)}, write \`Closes #${issue.number}\` into the description, and propose it.`,
  );

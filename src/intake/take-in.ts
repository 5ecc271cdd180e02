import type { Content } from '../check/content.ts';
import { findForm, readAnswers } from './answers.ts';
import { isStandingIntent, reportedEntry, toChangedStanding } from './change-standing.ts';
import type { Form } from './form.ts';
import type { Intake } from './intake.ts';
import type { Issue } from './issue.ts';
import { toBusiness, toEvent } from './new-named.ts';
import { toNotice } from './new-notice.ts';

const newEntries = { 'add-business': toBusiness, event: toEvent, opportunity: toNotice } as const;
const isNew = (intent: string): intent is keyof typeof newEntries => Object.hasOwn(newEntries, intent);

/** What becomes of an issue: files for a pull request, questions back, or work for a person. `textOf` reads a file of the content. */
export const takeIn = (
  issue: Issue,
  forms: readonly Form[],
  content: Content,
  textOf: (path: string) => string,
): Intake => {
  const form = findForm(forms, issue.body);
  if (form === undefined)
    return {
      outcome: 'refused',
      reasons: ['The text is not that of one of our forms, or one of its required questions is gone.'],
    };
  const read = readAnswers(form, issue.body);
  if ('fault' in read) return { outcome: 'refused', reasons: [read.fault] };
  const { answers } = read;
  const empty = form.questions.filter(
    ({ required, kind, id }) => required && kind !== 'checkboxes' && !answers.has(id),
  );
  if (empty.length > 0)
    return { outcome: 'refused', reasons: empty.map(({ label }) => `${label} has no answer.`) };
  const unticked = form.questions.filter(
    ({ kind, id }) => kind === 'checkboxes' && !/^- \[x\](?!.*- \[ \])/is.test(answers.get(id) ?? ''),
  );
  if (unticked.length > 0)
    return { outcome: 'refused', reasons: unticked.map(({ label }) => `${label}: tick every box.`) };
  if (isNew(form.intent)) return newEntries[form.intent](content, form, answers, issue);
  if (isStandingIntent(form.intent)) return toChangedStanding(form.intent, content, answers, issue, textOf);
  const file = reportedEntry(content, answers)?.file.replace(/^content\//, '');
  return {
    outcome: 'by-hand',
    reasons: ['A correction is told in words, and only a person can turn those into fields.'],
    ...(file === undefined ? {} : { file }),
  };
};

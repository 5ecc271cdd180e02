import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readForm, type Form } from '../../src/intake/form.ts';

const folder = join(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');

/** Names of the form files without ending. */
export const intents = readdirSync(folder)
  .filter((name) => name.endsWith('.yml') && name !== 'config.yml')
  .map((name) => basename(name, '.yml'));

/** The text of a form file. */
export const formText = (intent: string): string => readFileSync(join(folder, `${intent}.yml`), 'utf8');

/** The forms of the repository. */
export const forms: readonly Form[] = intents.map((intent) => readForm(intent, formText(intent)));

/** A form by its intent. */
export const formOf = (intent: string): Form => {
  const form = forms.find((one) => one.intent === intent);
  if (form === undefined) throw new Error(`No form ${intent}`);
  return form;
};

/** The text that GitHub makes of a filled-in form; boxes are ticked unless told otherwise. */
export const toBody = (form: Form, answers: Readonly<Record<string, string>>): string =>
  form.questions
    .map(({ id, label, kind }) => {
      const answer =
        answers[id] ?? (kind === 'checkboxes' ? '- [x] I wrote nothing personal' : '_No response_');
      return `### ${label}\n\n${answer}`;
    })
    .join('\n\n');

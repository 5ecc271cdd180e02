import type { Form, Question } from './form.ts';

/** What somebody answered, by the id of the question. What was left empty is not there. */
export type Answers = ReadonlyMap<string, string>;

/** GitHub takes no longer text. */
const longestBody = 65_536;

/** What GitHub writes where nothing was answered. */
const nothing = new Set(['', '_No response_', '*No response*', 'None']);

const linesOf = (body: string): string[] =>
  body.slice(0, longestBody).toWellFormed().replace(/\r\n?/g, '\n').split('\n');

interface Heading {
  question: Question;
  line: number;
}

/** Lines that are the heading of a question of the form, in the order in which they stand. */
const headingsOf = (form: Form, lines: readonly string[]): Heading[] => {
  const questions = new Map(form.questions.map((question) => [`### ${question.label}`, question]));
  return lines.flatMap((text, line) => {
    const question = questions.get(text.trimEnd());
    return question === undefined ? [] : [{ question, line }];
  });
};

/** The form that an issue was written with: all its required questions are there, and most of the others. */
export const findForm = (forms: readonly Form[], body: string): Form | undefined => {
  const lines = linesOf(body);
  const [best] = forms
    .map((form) => ({ form, found: new Set(headingsOf(form, lines).map(({ question }) => question)) }))
    .filter(
      ({ form, found }) =>
        found.size > 0 && form.questions.every((question) => !question.required || found.has(question)),
    )
    .toSorted((a, b) => b.found.size - a.found.size);
  return best?.form;
};

/**
 * Takes the answers out of the text that GitHub makes of a form: each question as a heading, then what was answered.
 * GitHub does not mark a line of an answer that looks like a question; where one can be taken for the other nothing is
 * read, but said.
 */
export const readAnswers = (form: Form, body: string): { answers: Answers } | { fault: string } => {
  const lines = linesOf(body);
  const headings = headingsOf(form, lines);
  const order = headings.map(({ question }) => form.questions.indexOf(question));
  const twice = headings.find(({ question }, at) => order.indexOf(form.questions.indexOf(question)) !== at);
  if (twice !== undefined)
    return {
      fault: `The line "### ${twice.question.label}" stands twice, so it is not clear what is the answer`,
    };
  const astray = headings.find((_, at) => at > 0 && (order[at] ?? 0) < (order[at - 1] ?? 0));
  if (astray !== undefined)
    return { fault: `The line "### ${astray.question.label}" does not stand where the form has it` };
  const answers = new Map<string, string>();
  for (const [at, { question, line }] of headings.entries()) {
    const answer = lines
      .slice(line + 1, headings[at + 1]?.line)
      .join('\n')
      .trim();
    if (!nothing.has(answer)) answers.set(question.id, answer);
  }
  return { answers };
};

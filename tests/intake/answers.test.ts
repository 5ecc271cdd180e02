import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findForm, readAnswers } from '../../src/intake/answers.ts';
import { formOf, forms, intents, toBody } from './form-body.ts';

const read = (intent: string, body: string) => readAnswers(formOf(intent), body);

/** Words that are no answer, as GitHub and people write them. */
const isNothing = (text: string) => ['', '_No response_', '*No response*', 'None'].includes(text.trim());
const headings = (intent: string) => new Set(formOf(intent).questions.map(({ label }) => `### ${label}`));

/** Any text that is an answer and holds no line that is a question of the form. */
const answerTo = (intent: string) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom('### Other', '```', '---', '- a', '', '| x |', '<b>', '# x'), { minLength: 1 })
        .map((lines) => lines.join('\n')),
    )
    .map((text) => text.toWellFormed().replace(/\r\n?/g, '\n').trim())
    .filter(
      (text) => !isNothing(text) && !text.split('\n').some((line) => headings(intent).has(line.trimEnd())),
    );

describe.each(intents)('the form %s', (intent) => {
  const form = formOf(intent);

  test('gives back whatever was answered, and leaves out what was not', () => {
    const answers = fc.record(Object.fromEntries(form.questions.map(({ id }) => [id, answerTo(intent)])), {
      requiredKeys: form.questions.filter(({ kind }) => kind === 'checkboxes').map(({ id }) => id),
    });
    fc.assert(
      fc.property(answers, fc.boolean(), (given, carriageReturns) => {
        const body = toBody(form, given);
        expect(read(intent, carriageReturns ? body.replaceAll('\n', '\r\n') : body)).toEqual({
          answers: new Map(form.questions.flatMap(({ id }) => (id in given ? [[id, given[id]]] : []))),
        });
      }),
    );
  });

  test('is known by its questions', () => {
    expect(findForm(forms, toBody(form, {}))?.intent).toBe(intent);
  });

  test('reads nothing where a line of an answer can be taken for a question', () => {
    for (const { label } of form.questions)
      for (const { id } of form.questions)
        expect(read(intent, toBody(form, { [id]: `a\n### ${label}\n\nb` }))).toHaveProperty('fault');
  });
});

test('any text at all is read without a throw, and in the time of its length', () => {
  const labels = forms.flatMap(({ questions }) => questions.map(({ label }) => `### ${label}`));
  const line = fc.oneof(fc.constantFrom(...labels), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const body = lines.join('\n');
      findForm(forms, body);
      for (const form of forms) readAnswers(form, body);
    }),
  );
  for (const unit of ['### ', '\n', '### Page\n', '\u0000', '#'.repeat(60), '_No response_\n']) {
    const started = performance.now();
    const body = unit.repeat(2_000_000 / unit.length);
    findForm(forms, body);
    for (const form of forms) readAnswers(form, body);
    expect(performance.now() - started).toBeLessThan(2_000);
  }
});

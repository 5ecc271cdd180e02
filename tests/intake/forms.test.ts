import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/check/read-content.ts';
import { formCollections, withFreshOptions } from '../../src/intake/form-options.ts';
import { factCollections } from '../../src/schema/collections.ts';
import { listFields } from '../../src/schema/field-list.ts';
import { readFieldWords } from '../../src/words/read-field-words.ts';
import { formOf, formText, intents } from './form-body.ts';

const { content } = readContent(join(import.meta.dirname, '../../content'), '2026-11-27');

interface Raw {
  labels: string[];
  body: { type: string; id?: string; attributes: { options?: (string | { required?: boolean })[] } }[];
}
const raw = (intent: string) => parse(formText(intent), { version: '1.1' }) as Raw;

test.each(intents)('%s offers what schema and vocabulary have today', (intent) => {
  expect(
    withFreshOptions(content, readFieldWords('en'), intent, formText(intent)),
    'run `npm run forms` and commit the files',
  ).toBe(formText(intent));
});

test.each(intents)(
  '%s has choices that are texts, each once, and none with a comma, which parts answers',
  (intent) => {
    for (const { type, attributes } of raw(intent).body) {
      if (type !== 'dropdown') continue;
      expect(attributes.options?.length).toBeGreaterThan(0);
      expect(new Set(attributes.options).size).toBe(attributes.options?.length);
      for (const option of attributes.options ?? []) expect(option).toEqual(expect.stringMatching(/^[^,]+$/));
    }
  },
);

test.each(intents)('%s asks each question once, in other words than the rest', (intent) => {
  const { questions } = formOf(intent);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(new Set(questions.map(({ label }) => label.trim())).size).toBe(questions.length);
});

test.each(intents)('%s sets no label that starts the workflow', (intent) => {
  expect(raw(intent).labels).not.toContain('accepted');
});

test.each(['add-business', 'event'])('%s cannot be sent without a look at what is personal', (intent) => {
  const boxes = raw(intent).body.filter(({ type }) => type === 'checkboxes');
  expect(boxes.flatMap(({ attributes }) => attributes.options)).toEqual([
    expect.objectContaining({ required: true }),
  ]);
});

/** Questions that whoever reads the form looks after, beside those named after a field. */
const looked: Record<string, string[]> = {
  'add-business': ['own-name', 'products', 'consent'],
  event: ['own-name', 'consent'],
  opportunity: ['behind', 'titles', 'contact', 'quantity'],
};

test.each(Object.entries(formCollections))('every question of %s fills a field', (intent, collection) => {
  const fields = new Set([
    ...listFields(factCollections[collection].schema).map(({ path }) => path.join('-')),
    ...listFields(factCollections.sources.schema).map(({ path }) => `source-${path.join('-')}`),
    ...(looked[intent] ?? []),
  ]);
  expect(formOf(intent).questions.filter(({ id }) => !fields.has(id))).toEqual([]);
});

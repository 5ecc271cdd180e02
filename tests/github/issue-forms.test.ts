import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
const files = readdirSync(folder);
const forms = files.filter((file) => file !== 'config.yml');
const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;

interface Field {
  type: string;
  id?: string;
  attributes?: { label?: string; value?: string; options?: unknown[]; description?: string };
  validations?: Record<string, unknown>;
}
const fieldsOf = (file: string) => read(file)['body'] as Field[];

/** Keys that GitHub knows in a form; another one makes the whole form vanish from the page. */
const formKeys = ['name', 'description', 'title', 'labels', 'assignees', 'projects', 'type', 'body'];
const attributeKeys: Record<string, string[]> = {
  markdown: ['value'],
  input: ['label', 'description', 'placeholder', 'value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
  dropdown: ['label', 'description', 'multiple', 'options', 'default'],
  checkboxes: ['label', 'description', 'options'],
};

test('there is a form for each intent', () => {
  expect(forms.length).toBeGreaterThanOrEqual(5);
  expect(files.every((file) => file.endsWith('.yml'))).toBe(true);
});

test.each(forms)('%s has the keys that GitHub wants and no others', (file) => {
  const form = read(file);
  expect(Object.keys(form).filter((key) => !formKeys.includes(key))).toEqual([]);
  for (const key of ['name', 'description', 'body']) expect(form[key]).toBeTruthy();
  // GitHub refuses longer ones.
  expect(String(form['name']).length).toBeGreaterThan(3);
  expect(String(form['description']).length).toBeLessThanOrEqual(200);
});

test.each(forms)('the fields of %s are of a kind that GitHub knows', (file) => {
  for (const { type, id, attributes = {}, validations = {} } of fieldsOf(file)) {
    expect(Object.keys(attributeKeys)).toContain(type);
    expect(Object.keys(attributes).filter((key) => attributeKeys[type]?.includes(key) !== true)).toEqual([]);
    if (type === 'markdown') expect(attributes.value).toBeTruthy();
    else {
      expect(attributes.label).toBeTruthy();
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(Object.keys(validations).filter((key) => key !== 'required')).toEqual([]);
    }
    // A bare yes or no is read as true or false, which GitHub refuses.
    if (type === 'dropdown') {
      expect(attributes.options?.every((option) => typeof option === 'string' && option !== 'None')).toBe(
        true,
      );
      expect(new Set(attributes.options).size).toBe(attributes.options?.length);
    }
  }
});

test.each(forms)('no two fields of %s have the same id or label, and one at least asks something', (file) => {
  const asking = fieldsOf(file).filter(({ type }) => type !== 'markdown');
  expect(asking.length).toBeGreaterThan(0);
  expect(new Set(asking.map(({ id }) => id)).size).toBe(asking.length);
  expect(new Set(asking.map(({ attributes }) => attributes?.label)).size).toBe(asking.length);
});

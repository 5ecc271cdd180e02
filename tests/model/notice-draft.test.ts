import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chosen } from '../../src/intake/entry-value.ts';
import { noticeFile, noticeRoutes } from '../../src/model/notice-draft.ts';
import { matchingRules } from '../../src/model/matching.ts';
import { languages } from '../../src/schema/language.ts';
import { opportunitySchema, partnerRoles } from '../../src/schema/opportunity.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

interface Part {
  type: string;
  id?: string;
  attributes: { label?: string; options?: string[]; value?: string };
  validations?: { required: boolean };
}
const form = parse(
  readFileSync(join(import.meta.dirname, '../../.github/ISSUE_TEMPLATE/opportunity.yml'), 'utf8'),
) as { name: string; description: string; body: Part[] };
const partOf = (id: string) => form.body.find((part) => part.id === id);

describe('the file to copy', () => {
  const draft = parse(noticeFile) as Record<string, unknown>;

  test('has fields of the schema in its order, and every one that it asks for', () => {
    const fields = Object.keys(opportunitySchema.shape);
    expect(Object.keys(draft)).toEqual(fields.filter((field) => field in draft));
    const { error } = opportunitySchema.safeParse({});
    const asked = error?.issues.map(({ path }) => path[0]);
    expect(Object.keys(draft)).toEqual(expect.arrayContaining(asked ?? []));
  });

  test('is a notice once the days and the business are filled in, and none before', () => {
    expect(opportunitySchema.safeParse(draft).success).toBe(false);
    const filled = { ...draft, sme: 'kh-kppa', issued: '2026-11-26', expires: '2027-06-30' };
    const { data, error } = opportunitySchema.safeParse(filled);
    expect(error?.issues).toBeUndefined();
    expect(realAtlas.products.has(data?.product ?? '')).toBe(true);
    for (const id of data?.certificates ?? []) expect(realAtlas.certificates.has(id)).toBe(true);
  });
});

describe('the issue form', () => {
  test('is one that GitHub can show: each part once, with a label', () => {
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown']).toContain(type);
      expect(type === 'markdown' ? attributes.value : attributes.label).toBeTruthy();
      expect(attributes.options !== undefined).toBe(type === 'dropdown');
    }
  });

  test('offers every kind, direction and role that the content knows, and no other', () => {
    const choices = (id: string) => partOf(id)?.attributes.options?.map(chosen);
    expect(choices('kind')).toEqual([...realAtlas['opportunity-kinds'].keys()]);
    expect(choices('direction')).toEqual(opportunitySchema.shape.direction.options);
    expect(choices('partnerRole')).toEqual([...partnerRoles]);
    for (const { kind, direction } of matchingRules(realAtlas)?.answers ?? []) {
      expect(choices('kind')).toContain(kind);
      expect(choices('direction')).toContain(direction);
    }
  });

  test('asks for what the schema asks for', () => {
    const { error } = opportunitySchema.safeParse({});
    const asked = (error?.issues ?? []).map(({ path }) => String(path[0]));
    // The editor writes the day of issue.
    for (const field of asked.filter((each) => each !== 'issued'))
      expect(partOf(field)?.validations?.required, field).toBe(true);
    expect(partOf('behind')?.validations?.required).toBe(true);
  });

  test('has fields of the schema, and one for who stands behind it', () => {
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(ids.filter((id) => id !== 'behind' && !(id in opportunitySchema.shape))).toEqual([]);
  });
});

test.each(languages)('form and letter in %s are short enough for a server', (language) => {
  const routes = noticeRoutes(
    { repository: 'https://github.com/owner/name', mailbox: 'editors@fixture.example' },
    wordsOf(language),
  );
  expect(routes.form?.length).toBeLessThan(2_000);
  expect(routes.mail.length).toBeLessThan(8_000);
});

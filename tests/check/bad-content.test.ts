import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/check/all-rules.ts';
import { toPlainText } from '../../src/check/reporters/text.ts';
import { factCollections, type FactCollection } from '../../src/schema/collections.ts';
import { checkWith } from './trial-content.ts';

// One folder per rule, one file per fault, and beside it the message that an editor will read.
// A fixture is an SME unless its name says otherwise: `<case>.<collection>.yaml`.
const root = join(import.meta.dirname, '../fixtures/bad-content');

const toTarget = (fixture: string): string => {
  const collection = /\.([a-z-]+)\.(?:yaml|mdx)$/.exec(fixture)?.[1] ?? 'smes';
  if (fixture.endsWith('.mdx')) return `${collection}/en/kh-kampot.mdx`;
  return `${factCollections[collection as FactCollection].folder}/kh-beta.yaml`;
};

const cases = readdirSync(root).flatMap((rule) =>
  readdirSync(join(root, rule))
    .filter((file) => /\.(yaml|mdx)$/.test(file))
    .map((file) => ({ rule, file })),
);

describe('a fault is refused in words that an editor understands', () => {
  test.each(cases)('$rule: $file', async ({ rule, file }) => {
    const problems = checkWith({ [toTarget(file)]: readFileSync(join(root, rule, file)) });
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    await expect(toPlainText(problems)).toMatchFileSnapshot(
      join(root, rule, file.replace(/\.(yaml|mdx)$/, '.txt')),
    );
  });
});

test('the good content, to which each fault is added, has none', () => {
  expect(checkWith({})).toEqual([]);
});

test('every rule has a fault to show, here or among the files', () => {
  const fileRules = ['case-twins', 'file-name', 'file-size', 'narrative-place', 'plain-file'];
  const shown = [...readdirSync(root), ...fileRules];
  const named = allRules.flatMap(({ name, reports = [name] }) => reports);
  expect(named.filter((name) => !shown.includes(name))).toEqual([]);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPlainText } from '../src/check/reporters/text.ts';
import { checkContent } from '../src/check/run.ts';
import { listContentFiles, readContentBytes } from '../src/reader/content-folder.ts';
import { readBytes } from '../src/reader/file-text.ts';

const root = join(import.meta.dirname, '../content');

test('the content of the site has no errors', () => {
  const begun = performance.now();
  const problems = checkContent(root, new Date().toISOString().slice(0, 10));
  const took = performance.now() - begun;
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.length === 0 ? '' : toPlainText(errors)).toBe('');
  // Three seconds on a desk; a machine of tests is slow and shared, and a check that hangs is what this would catch.
  expect(took).toBeLessThan(60_000);
}, 90_000);

test('nothing that a test or a benchmark made up is among the content', () => {
  const ids = /(^|[-/])(fixture|artificial)-/u;
  const words = /\bFixture\b|fixture\.example|artificial-source|\bARTIFICIAL\b/u;
  const found = listContentFiles(root).filter(
    (file) =>
      ids.test(file.path) ||
      (/^(smes|opportunities|clusters|providers)\//u.test(file.path) &&
        words.test(readBytes(readContentBytes(file)).text ?? '')),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

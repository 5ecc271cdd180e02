import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toTerminalText } from '../src/check/reporters/terminal.ts';
import { checkContent } from '../src/check/run.ts';

test('the content of the site has no errors', () => {
  const begun = performance.now();
  const problems = checkContent(
    join(import.meta.dirname, '../content'),
    new Date().toISOString().slice(0, 10),
  );
  const took = performance.now() - begun;
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.length === 0 ? '' : toTerminalText(errors)).toBe('');
  // Three seconds on a desk; a machine of tests is slow and shared, and a check that hangs is what this would catch.
  expect(took).toBeLessThan(60_000);
}, 90_000);

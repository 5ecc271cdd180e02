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
  // Machines of tests are slow and shared; the promise is three seconds on a desk.
  expect(took).toBeLessThan(10_000);
}, 30_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentLines, escapedText, foldedLine } from '../../src/exports/content-line.ts';

const octets = (line: string) => new TextEncoder().encode(line).length;
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
/** Text of one line, as it stands before folding. */
const line = fc
  .string({ unit: 'binary', maxLength: 400 })
  .map((text) => text.toWellFormed().replace(/[\r\n]/gu, ' '));

test('a line that was folded and unfolded is the same line', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(unfolded(foldedLine(text))).toBe(text);
    }),
  );
});

test('no part of a folded line is longer than 75 octets or cut inside a letter, and none but the last could take one more', () => {
  fc.assert(
    fc.property(line, (text) => {
      const parts = foldedLine(text).split('\r\n');
      for (const [index, part] of parts.entries()) {
        expect(octets(part)).toBeLessThanOrEqual(75);
        expect(part.isWellFormed()).toBe(true);
        // A letter has four octets at most.
        if (index < parts.length - 1) expect(octets(part)).toBeGreaterThan(75 - 4);
      }
    }),
  );
});

test('a short line is left as it is, and Khmer is cut between letters only', () => {
  expect(foldedLine('SUMMARY:fair')).toBe('SUMMARY:fair');
  const folded = foldedLine(`SUMMARY:${'ពិព័រណ៍'.repeat(8)}`);
  expect(folded.split('\r\n').length).toBeGreaterThan(1);
  expect(unfolded(folded)).toBe(`SUMMARY:${'ពិព័រណ៍'.repeat(8)}`);
});

test('an escaped text has no bare sign that parts values, and none that ends a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapedText(text).replace(/\\[\\,;n]/gu, '')).not.toMatch(/[\\,;\r\n]/u);
    }),
  );
  expect(escapedText('a,b;c\\d\r\ne')).toBe('a\\,b\\;c\\\\d\\ne');
});

test('a property without a value is left out', () => {
  expect(
    contentLines([
      ['A', 'x'],
      ['B', undefined],
      ['C', ''],
      ['D', 'y'],
    ]),
  ).toBe('A:x\r\nD:y\r\n');
});

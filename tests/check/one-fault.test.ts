import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { checkWith } from './trial-content.ts';

const good = readFileSync(
  join(import.meta.dirname, '../fixtures/good-content/smes/kh-alpha-rice-mill.yaml'),
  'utf8',
);

/** Places of all single values in the file. */
const scalars = (): { start: number; end: number; line: number }[] => {
  const found: { start: number; end: number; line: number }[] = [];
  visit(parseDocument(good), {
    Scalar: (key, { range }) => {
      if (key === 'key' || !range) return;
      found.push({ start: range[0], end: range[1], line: good.slice(0, range[0]).split('\n').length });
    },
  });
  return found;
};

test('one broken value gives a problem on its line', () => {
  const broken = fc.constantFrom('true', '[]', '{ a: 1 }', 'null', "''", '"\\u202E"');
  fc.assert(
    fc.property(fc.constantFrom(...scalars()), broken, ({ start, end, line }, value) => {
      const text = good.slice(0, start) + value + good.slice(end);
      const problems = checkWith({ 'smes/kh-alpha-rice-mill.yaml': text });
      const lines = problems.map(({ place }) => (place === 'whole file' ? 0 : place.line));
      expect(lines).toContain(line);
    }),
    { numRuns: 40 },
  );
});

test('one key that does not belong gives a problem on its line', () => {
  const lines = good.split('\n');
  const tops = lines.flatMap((line, index) => (/^[a-zA-Z]+:/.test(line) ? [index] : []));
  fc.assert(
    fc.property(fc.constantFrom(...tops), (index) => {
      const text = [...lines.slice(0, index), 'emial: x', ...lines.slice(index)].join('\n');
      expect(checkWith({ 'smes/kh-alpha-rice-mill.yaml': text })).toMatchObject([
        { rule: 'field-unknown', place: { line: index + 1 } },
      ]);
    }),
    { numRuns: 10 },
  );
});

test('every required key that is taken away is asked for', () => {
  const document = parseDocument(good);
  if (!isMap(document.contents)) throw new Error('the good entry is a mapping');
  for (const { key } of document.contents.items) {
    if (!isScalar(key) || ['founded', 'contact'].includes(String(key.value))) continue;
    const copy = parseDocument(good);
    copy.delete(key.value);
    expect(checkWith({ 'smes/kh-alpha-rice-mill.yaml': copy.toString() })).toMatchObject([
      { rule: 'field-missing', field: key.value },
    ]);
  }
});

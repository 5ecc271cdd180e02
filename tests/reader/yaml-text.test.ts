import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../src/reader/yaml-text.ts';

describe('values', () => {
  test('dates stay text, and so do the yes and no of older YAML', () => {
    expect(readYaml('a: 2026-02-30\nb: yes\nc: 12:30:00').value).toEqual({
      a: '2026-02-30',
      b: 'yes',
      c: '12:30:00',
    });
  });

  test('quoted digits keep their zeros, unquoted ones show them as source', () => {
    expect(readYaml("hs: '0902'").value).toEqual({ hs: '0902' });
    expect(readYaml('hs: 0902').sourceOf(['hs'])).toBe('0902');
  });

  test('a comment line for editors does not disturb', () => {
    expect(readYaml('# yaml-language-server: $schema=x\na: 1').value).toEqual({ a: 1 });
  });
});

describe('places', () => {
  const text = 'names:\n  en: Alpha\nsectors:\n  - food\n  - trade\nplace: { point: { lat: 10.5 } }\n';
  const yaml = readYaml(text);
  test.each([
    [['names', 'en'], 2, 7],
    [['names'], 1, 1],
    [['sectors', 1], 5, 5],
    [['place', 'point', 'lat'], 6, 24],
    [['names', 'km'], 1, 1],
    [['nowhere'], 1, 1],
  ])('%j is at %i:%i', (path, line, column) => {
    expect(yaml.locate(path)).toEqual({ line, column });
  });

  test('a key is found apart from its value', () => {
    expect(yaml.locateKey(['names', 'en'])).toEqual({ line: 2, column: 3 });
  });
});

test('thousands of open brackets are refused, not followed', () => {
  const { value, problems } = readYaml('['.repeat(60_000));
  expect(value).toBeUndefined();
  expect(problems[0]?.line).toBe(1);
});

test('no text makes the reader throw, and a value comes only without problems', () => {
  const yamlLike = fc.string({ unit: fc.constantFrom(...'a:-[]{}#&*!|>\'"%@` \n\t?,0~<=') });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlLike), (text) => {
      const { value, problems } = readYaml(text);
      if (problems.length > 0) expect(value).toBeUndefined();
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(text.split('\n').length + 1);
      }
    }),
    { numRuns: 1000 },
  );
});

test('what is written comes back unchanged', () => {
  const key = fc
    .stringMatching(/^[a-z][A-Za-z]{0,9}$/)
    .filter((word) => !['constructor', 'prototype'].includes(word));
  // A tab is refused by us, and U+FEFF at the start of a value is taken for a byte order mark.
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\t\u{feff}]/u.test(text));
  const value = fc.oneof(
    line,
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  );
  const record = fc.dictionary(key, fc.oneof(value, fc.array(value), fc.dictionary(key, value)), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(record, (entry) => {
      const { value: read, problems } = readYaml(stringify(entry, { lineWidth: 110 }));
      expect(problems).toEqual([]);
      expect(read).toEqual(structuredClone(entry));
    }),
    { numRuns: 300 },
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listContentFiles } from '../../src/reader/content-folder.ts';
import { readYaml } from '../../src/reader/yaml-text.ts';
import { factCollections } from '../../src/schema/collections.ts';
import { tidyEntryText, toEntryText } from '../../src/writer/entry-text.ts';

const contentRoot = join(import.meta.dirname, '../../content');
const shape = z.strictObject({
  name: z.string(),
  count: z.number().optional(),
  parts: z.array(z.strictObject({ a: z.string(), b: z.string().optional() })).default([]),
});

describe('the text of an entry', () => {
  test('has its keys in the order of the schema, in groups and lists too', () => {
    expect(toEntryText(shape, { parts: [{ b: 'y', a: 'x' }], count: 2, name: 'n', unheardOf: 1 })).toBe(
      'name: n\ncount: 2\nparts:\n  - a: x\n    b: y\nunheardOf: 1\n',
    );
  });

  test('leaves out what is undefined', () => {
    expect(toEntryText(shape, { name: 'n', count: undefined })).toBe('name: n\n');
  });

  test('keeps a comment with its line when it is tidied', () => {
    expect(tidyEntryText(shape, 'count: 2 # counted twice\nname: n\n')).toBe(
      'name: n\ncount: 2 # counted twice\n',
    );
  });

  test('reads back as the same value, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double({ noNaN: true }))), (value) => {
        const safe = Object.fromEntries(
          Object.entries(value).filter(
            ([key]) => !['__proto__', 'constructor', 'prototype', '<<'].includes(key),
          ),
        );
        // A tab is refused by our reader wherever it stands, and written as an escape by nobody.
        fc.pre(!JSON.stringify(safe).includes('\\t'));
        expect(readYaml(toEntryText(shape, safe)).value).toEqual(safe);
      }),
    );
  });

  test.each(Object.entries(factCollections))('every file of %s is written this way already', (_, home) => {
    const untidy = listContentFiles(contentRoot, home.folder)
      .filter(({ path }) => path.slice(home.folder.length + 1).match(/^[^/]+\.yaml$/) !== null)
      .filter(({ absolute }) => {
        const text = readFileSync(absolute, 'utf8');
        return (
          tidyEntryText(home.schema, text) !== text || toEntryText(home.schema, readYaml(text).value) !== text
        );
      });
    expect(untidy.map(({ path }) => path)).toEqual([]);
  });
});

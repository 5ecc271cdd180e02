import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factCollections, proseCollections } from '../../src/schema/collections.ts';
import { listFields } from '../../src/schema/field-list.ts';
import { languages } from '../../src/schema/language.ts';
import type { FieldWordsFile } from '../../src/words/field-words.ts';
import { readFieldWords } from '../../src/words/read-field-words.ts';

const collections = Object.entries({ ...factCollections, ...proseCollections });
/** Every path of every collection, and every beginning of one: groups have names too. */
const paths = collections.flatMap(([collection, { schema }]) =>
  [
    ...new Set(
      listFields(schema).flatMap(({ path }) => path.map((_, depth) => path.slice(0, depth + 1).join('.'))),
    ),
  ].map((path) => ({ collection, path: path.split('.') })),
);

describe.each(languages)('the fields in %s', (language) => {
  const file = parse(
    readFileSync(join(import.meta.dirname, `../../src/words/fields/${language}.yaml`), 'utf8'),
  ) as FieldWordsFile;
  const words = readFieldWords(language);

  test('all have a name', () => {
    const unnamed = paths.filter(
      ({ path }) =>
        language !== 'en' && !path.some((_, from) => Object.hasOwn(file.labels, path.slice(from).join('.'))),
    );
    expect(unnamed).toEqual([]);
    for (const { collection, path } of paths) expect(words.label(collection, path).trim()).not.toBe('');
  });

  test('have different names within a group, and different names in full within a collection', () => {
    const full = paths.map(
      ({ collection, path }) =>
        `${collection}: ${path.map((_, depth) => words.label(collection, path.slice(0, depth + 1))).join(' · ')}`,
    );
    expect(full.filter((name, index) => full.indexOf(name) !== index)).toEqual([]);
  });

  test('leave no text that no field uses', () => {
    const ends = new Set(
      paths.flatMap(({ collection, path }) => [
        [collection, ...path].join('.'),
        ...path.map((_, from) => path.slice(from).join('.')),
      ]),
    );
    expect(Object.keys({ ...file.labels, ...file.help }).filter((key) => !ends.has(key))).toEqual([]);
  });

  test('say whether a speaker has read them', () => {
    expect(['drafted', 'reviewed']).toContain(file.review);
  });
});

test('the English of what to write stands in the schema alone', () => {
  const words = readFieldWords('en');
  expect(words.help('smes', ['products', 'leadTimeDays'])).toBe('Days from order to dispatch');
  expect(words.help('smes', ['sources'])).toBe('Sources this rests on; at least one');
  expect(words.help('smes', ['nothing'])).toBeUndefined();
});

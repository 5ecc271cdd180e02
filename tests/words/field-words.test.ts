import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factCollections, proseCollections } from '../../src/schema/collections.ts';
import { listFields } from '../../src/schema/field-list.ts';
import { languages } from '../../src/schema/language.ts';
import type { FieldWordsFile } from '../../src/words/field-words.ts';
import { optionGroups } from '../../src/words/option-groups.ts';
import { readFieldWords } from '../../src/words/read-field-words.ts';
import { readWords } from '../../src/words/read-words.ts';

const collections = Object.entries({ ...factCollections, ...proseCollections });
/** Every path of every collection, and every beginning of one: groups have names too. */
const paths = collections.flatMap(([collection, { schema }]) =>
  [
    ...new Set(
      listFields(schema).flatMap(({ path }) => path.map((_, depth) => path.slice(0, depth + 1).join('.'))),
    ),
  ].map((path) => ({ collection, path: path.split('.') })),
);

const endsOf = (collection: string, path: readonly string[]): string[] => [
  [collection, ...path].join('.'),
  ...path.map((_, from) => path.slice(from).join('.')),
];

/** Every field that takes one of a few words. */
const choices = collections.flatMap(([collection, { schema }]) =>
  listFields(schema)
    .filter(({ kind }) => kind === 'word')
    .map(({ path, words }) => ({ collection, path, values: words })),
);

describe.each(languages)('the fields in %s', (language) => {
  const file = parse(
    readFileSync(join(import.meta.dirname, `../../src/words/fields/${language}.yaml`), 'utf8'),
  ) as FieldWordsFile;
  const words = readFieldWords(language);
  const interfaceWords = readWords(language);
  /** Whether a word is written for the value, even one spelled like it: `press` is called press. */
  const isSaid = (collection: string, path: readonly string[], value: string): boolean => {
    const group = endsOf(collection, path).find((end) => Object.hasOwn(optionGroups, end));
    // Countries the files do not name, the browser and Node do.
    if (group !== undefined && optionGroups[group] === 'countries')
      return words.option(collection, path, value) !== value;
    return (
      endsOf(collection, [...path, value]).some((end) => Object.hasOwn(file.options ?? {}, end)) ||
      (group !== undefined && interfaceWords.has(`${optionGroups[group] ?? ''}.${value}`))
    );
  };

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
    const ends = new Set(paths.flatMap(({ collection, path }) => endsOf(collection, path)));
    expect(Object.keys({ ...file.labels, ...file.help }).filter((key) => !ends.has(key))).toEqual([]);
  });

  test('have a word for each value of a choice, different ones within a choice, and no hole in it', () => {
    const faults = choices.flatMap(({ collection, path, values }) => {
      const said = values.map((value) => words.option(collection, path, value));
      const wordless = values.filter((value) => !isSaid(collection, path, value));
      const twice = said.filter((word, index) => said.indexOf(word) !== index);
      const holed = said.filter((word) => word.includes('{'));
      return [...wordless, ...twice, ...holed].map((fault) => `${collection}.${path.join('.')}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('leave no word for a choice that no choice has', () => {
    const ends = new Set(
      choices.flatMap(({ collection, path, values }) =>
        values.flatMap((value) => endsOf(collection, [...path, value])),
      ),
    );
    expect(Object.keys(file.options ?? {}).filter((key) => !ends.has(key))).toEqual([]);
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

test('a value is called what the interface calls it, and by words of its own where it has none', () => {
  const words = readFieldWords('en');
  expect(words.option('smes', ['legalForm'], 'company')).toBe('company');
  expect(words.option('gateways', ['kind'], 'rail')).toBe('rail head');
  expect(words.option('corridors', ['nodes', 'country'], 'LA')).toBe('Laos');
  expect(words.option('sources', ['read'], 'full')).toBe('The whole page');
  expect(words.option('smes', ['role'], 'nothing')).toBe('nothing');
});

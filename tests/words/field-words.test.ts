import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factCollections, proseCollections } from '../../src/schema/collections.ts';
import { listFields } from '../../src/schema/field-list.ts';
import { languages, type Language } from '../../src/schema/language.ts';
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

const english = readFieldWords('en');
/** What the schema says of every field and every group; undefined where the name is enough. */
const sentences = paths.map((field) => ({ ...field, sentence: english.help(field.collection, field.path) }));

const readFile = (language: Language): FieldWordsFile =>
  parse(
    readFileSync(join(import.meta.dirname, `../../src/words/fields/${language}.yaml`), 'utf8'),
  ) as FieldWordsFile;

/** What is the same in every language: addresses, values before an equals sign, options of a command, capitals, numbers. */
const codesOf = (sentence: string): string[] => [
  ...new Set(
    sentence.match(
      /https:\/\/|--[a-z]+|@|[a-z]+(?= = )|[A-Z]+\/?[A-Z]+|\d[\d.-]*\d|\d|alpha-\d|Rev\.|npm run check|LINE|Telegram|WhatsApp|Zalo|(?<=with )through|mirror|value(?= is then)/g,
    ) ?? [],
  ),
];

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
  const file = readFile(language);
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

describe.each(languages.filter((language) => language !== 'en'))(
  'what to write in a field in %s',
  (language) => {
    const help = readFile(language).help ?? {};
    const words = readFieldWords(language);
    /** The line that a field takes: the first of its ends that has one. */
    const lineOf = (collection: string, path: readonly string[]): string | undefined =>
      endsOf(collection, path).find((end) => Object.hasOwn(help, end));

    test('is said of every field and group of which the schema says it, and of no other', () => {
      const wrong = sentences.filter(
        ({ collection, path, sentence }) =>
          (sentence === undefined) !== (lineOf(collection, path) === undefined),
      );
      expect(wrong).toEqual([]);
    });

    test('leaves no line that no field takes', () => {
      const taken = new Set(sentences.map(({ collection, path }) => lineOf(collection, path)));
      expect(Object.keys(help).filter((line) => !taken.has(line))).toEqual([]);
    });

    test('stands in one line only for fields of which the schema says the same', () => {
      const saidBy = new Map<string, Set<string | undefined>>();
      for (const { collection, path, sentence } of sentences) {
        const line = lineOf(collection, path);
        if (line !== undefined) saidBy.set(line, (saidBy.get(line) ?? new Set()).add(sentence));
      }
      expect([...saidBy].filter(([, said]) => said.size > 1)).toEqual([]);
    });

    test('is a translation, with the codes of the English in it', () => {
      const faults = sentences.flatMap(({ collection, path, sentence = '' }) => {
        const said = words.help(collection, path) ?? '';
        const codes = codesOf(sentence);
        const isCode = codes.reduce((rest, code) => rest.replace(code, ''), sentence).trim() === '';
        const untranslated = !isCode && said === sentence ? ['as in English'] : [];
        return [...untranslated, ...codes.filter((code) => !said.includes(code))].map(
          (fault) => `${collection}.${path.join('.')}: ${fault}`,
        );
      });
      expect(faults).toEqual([]);
    });
  },
);

test('the English of what to write stands in the schema alone', () => {
  expect(readFile('en').help).toBeUndefined();
  expect(english.help('smes', ['products', 'leadTimeDays'])).toBe('Days from order to dispatch');
  expect(english.help('smes', ['sources'])).toBe('Sources this rests on; at least one');
  expect(english.help('smes', ['nothing'])).toBeUndefined();
});

test('a collection that calls the same field otherwise has a line of its own', () => {
  const words = readFieldWords('vi');
  expect(words.help('certificates', ['url'])).not.toBe(words.help('sources', ['url']));
  expect(words.help('smes', ['certificates', 'until'])).not.toBe(words.help('smes', ['standing', 'until']));
});

test('a value is called what the interface calls it, and by words of its own where it has none', () => {
  const words = readFieldWords('en');
  expect(words.option('smes', ['legalForm'], 'company')).toBe('company');
  expect(words.option('gateways', ['kind'], 'rail')).toBe('rail head');
  expect(words.option('corridors', ['nodes', 'country'], 'LA')).toBe('Laos');
  expect(words.option('sources', ['read'], 'full')).toBe('The whole page');
  expect(words.option('smes', ['role'], 'nothing')).toBe('nothing');
});

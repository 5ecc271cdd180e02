import { expect, test } from 'vitest';
import { ruleNames } from '../../src/check/all-rules.ts';
import { findHome } from '../../src/check/home.ts';
import { mendFile } from '../../src/check/mend.ts';
import { readContent } from '../../src/check/read-content.ts';
import { factCollections, proseCollections } from '../../src/schema/collections.ts';
import { languages } from '../../src/schema/language.ts';
import { realAtlas } from '../atlas.ts';
import { filesOf } from './rule-example.ts';
import { checkWith, goodContent, trialDay } from './trial-content.ts';

const explained = [...realAtlas.rules.values()];
const shown = explained.flatMap(({ id, data: { example, ...about } }) =>
  example === undefined ? [] : [{ id, example, ...about }],
);
const { content } = readContent(goodContent, trialDay);

test('every rule of the checker and the reader is explained, and no other', () => {
  expect([...realAtlas.rules.keys()].toSorted()).toEqual(ruleNames);
});

test('each is explained in five languages', () => {
  for (const { data } of explained)
    for (const language of languages) {
      expect(data.names[language]).toBeDefined();
      expect(data.meaning[language]).toBeDefined();
    }
});

test('only what a text cannot show has no example', () => {
  const without = explained.filter(({ data }) => data.example === undefined).map(({ id }) => id);
  expect(without).toEqual(['file-encoding', 'file-size', 'plain-file']);
});

test('an example is of a collection that there is', () => {
  const known = Object.keys({ ...factCollections, ...proseCollections });
  for (const { example } of shown) expect(known).toContain(example.collection);
});

test.each(shown)(
  'the bad example of $id is stopped by it, as gravely as it says',
  ({ id, example, severity }) => {
    const found = checkWith(filesOf(example, example.bad)).filter(({ rule }) => rule === id);
    expect(found.map((problem) => problem.severity)).toContain(severity);
    expect(new Set(found.map((problem) => problem.severity)).size).toBe(1);
  },
);

test.each(shown)('the good example of $id is in order', ({ id, example }) => {
  const problems = checkWith(filesOf(example, example.good));
  // Files that differ in their path alone have the same name in them.
  const asked = problems.filter(({ rule }) => example.shows !== 'path' || rule === id);
  expect(asked).toEqual([]);
});

test.each(shown)('what $id says of --fix is true', ({ id, example, mends }) => {
  const files = Object.entries(filesOf(example, example.bad)).map(([path, text]) => {
    const home = findHome(path);
    return [path, (home && mendFile(content, Buffer.from(text), home)?.text) ?? text] as const;
  });
  const left = checkWith(Object.fromEntries(files)).some(({ rule }) => rule === id);
  expect(left).toBe(!mends);
});

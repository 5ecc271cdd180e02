import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toPlainText } from '../../src/check/reporters/text.ts';
import { checkContent } from '../../src/check/run.ts';
import { releasedFile, toReleasedText } from '../../src/reader/released-addresses.ts';
import { goodContent, trialDay } from './trial-content.ts';

let root = '';
const at = (path: string) => join(root, path);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trial-released-'));
  cpSync(goodContent, at('content'), { recursive: true });
  writeFileSync(
    at(releasedFile),
    toReleasedText(['about/', 'events.ics', 'smes/', 'smes/kh-alpha-rice-mill/']),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const check = () => checkContent(at('content'), trialDay);
const alpha = 'content/smes/kh-alpha-rice-mill.yaml';

test('what was published and is there is no problem', () => {
  expect(check()).toEqual([]);
});

test('an entry that was published and is gone stops the build, in words that say what to do', () => {
  rmSync(at(alpha));
  expect(toPlainText(check())).toMatchInlineSnapshot(`
    "content/smes/kh-alpha-rice-mill.yaml  this address was published, and now nothing is there  → put the file back under its name, or write formerIds: [kh-alpha-rice-mill] into the entry that goes on for it  [address-kept]

    1 error, 0 warnings
    "
  `);
});

test('a text that was published stays too, and has no other name to go by', () => {
  writeFileSync(at(releasedFile), toReleasedText(['news/a-piece/']));
  expect(check()).toMatchObject([
    { file: 'content/news/en/a-piece.mdx', fix: 'put the file back under its name', severity: 'error' },
  ]);
});

test('a renamed entry that names its former id keeps its address', () => {
  renameSync(at(alpha), at('content/smes/kh-alpha-mill.yaml'));
  expect(check().map(({ rule }) => rule)).toEqual(['address-kept']);
  const file = at('content/smes/kh-alpha-mill.yaml');
  cpSync(join(goodContent, 'smes/kh-alpha-rice-mill.yaml'), file);
  writeFileSync(file, 'formerIds:\n  - kh-alpha-rice-mill\n', { flag: 'a' });
  expect(check()).toEqual([]);
});

test('two entries cannot both go on for one', () => {
  rmSync(at(alpha));
  for (const name of ['kh-one', 'kh-two']) {
    const file = at(`content/smes/${name}.yaml`);
    cpSync(join(goodContent, 'smes/kh-alpha-rice-mill.yaml'), file);
    writeFileSync(file, 'formerIds:\n  - kh-alpha-rice-mill\n', { flag: 'a' });
  }
  expect(check().filter(({ rule }) => rule === 'address-kept')).toMatchObject([
    { file: 'content/smes/kh-two.yaml', message: 'content/smes/kh-one.yaml has it too' },
  ]);
});

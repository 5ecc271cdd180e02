import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, '.github/CODEOWNERS'), 'utf8');

/** Lines of owners, whether they are in force or wait for the names. */
const lines = text.split('\n').flatMap((line) => {
  const match = /^#? ?(\*|\/\S*) (@\S+)$/.exec(line);
  return match?.[1] === undefined ? [] : [{ pattern: match[1], owner: match[2] ?? '' }];
});
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);

const toExpression = (pattern: string) => {
  const inner = pattern
    .slice(1)
    .replaceAll('.', String.raw`\.`)
    .replace('**/', '(?:.*/)?')
    .replace(/(?<!\.)\*/g, '[^/]*');
  return new RegExp(`^${inner}${pattern.endsWith('/') ? '' : '(?:$|/)'}`);
};
const ownerOf = (file: string) =>
  lines.findLast(({ pattern }) => pattern === '*' || toExpression(pattern).test(file))?.owner;

test('no owner is in force who is a placeholder', () => {
  expect(text.split('\n').filter((line) => !line.startsWith('#') && line.includes('@organisation'))).toEqual(
    [],
  );
});

test.each(lines.filter(({ pattern }) => pattern !== '*'))('$pattern fits a file', ({ pattern }) => {
  const file = files.find((each) => toExpression(pattern).test(each)) ?? '';
  expect(existsSync(join(root, file)) && file !== '').toBe(true);
});

test.each([
  ['content/smes/kh-a-and-j-bavet.yaml', '@organisation/editors-cambodia'],
  ['content/countries/vn.yaml', '@organisation/editors-viet-nam'],
  ['content/narratives/en/th-trat.mdx', '@organisation/editors-thailand'],
  ['content/pages/en/about.mdx', '@organisation/editors'],
  ['content/sources/th-cga-history.yaml', '@organisation/editors'],
  ['src/words/km.yaml', '@organisation/developers'],
  ['.github/workflows/comment.yml', '@organisation/developers'],
  ['README.md', '@organisation/maintainers'],
])('%s is for %s', (file, owner) => {
  expect(ownerOf(file)).toBe(owner);
});

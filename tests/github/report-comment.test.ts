import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { longestComment, toReportComment } from '../../src/github/report-comment.ts';
import { readStrangerReport } from '../../src/github/stranger-report.ts';

interface Node {
  type: string;
  url?: string;
  value?: string;
  children?: Node[];
}
const flatten = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flatten)];
const run = { id: 1, head: 'a'.repeat(40), succeeded: true };
const address = 'https://github.com/fixture/atlas/actions/runs/1';

const nasty = fc.constantFrom(
  '@everyone',
  '[a](https://example.com)',
  '<!-- -->',
  '</sub>',
  '#1',
  '```',
  '\n# a',
  'www.example.com',
  '![a](b)',
);
const value = fc.oneof(nasty, fc.string(), fc.integer(), fc.constant(null), fc.jsonValue());
const change = fc.record(
  { label: value, how: value, was: value, now: value, notes: fc.array(value), warnings: fc.array(value) },
  { requiredKeys: [] },
);
const entry = fc.record(
  {
    file: value,
    formerFile: value,
    key: value,
    name: value,
    how: value,
    uses: value,
    changes: fc.oneof(value, fc.array(change)),
  },
  { requiredKeys: [] },
);
const diff = fc.record(
  {
    entries: fc.oneof(value, fc.array(entry)),
    others: fc.array(entry),
    pages: fc.array(value),
    morePages: value,
  },
  { requiredKeys: [] },
);
const problem = fc.record(
  { file: value, line: value, severity: value, message: value, fix: value, rule: value },
  { requiredKeys: [] },
);
const part = (own: fc.Arbitrary<unknown>) =>
  fc.oneof(
    own.map((some) => JSON.stringify(some)),
    fc.string(),
    fc.constant(undefined),
  );

test('whatever a report holds, the comment has its own mark, link and markup and no others', () => {
  fc.assert(
    fc.property(
      part(fc.array(problem)),
      part(diff),
      part(fc.record({ count: value, missing: fc.array(value) })),
      (problems, difference, pages) => {
        const report = readStrangerReport({
          'problems.json': problems,
          'diff.json': difference,
          'pages.json': pages,
        });
        const body = toReportComment(report, run, address);
        expect(body.length).toBeLessThanOrEqual(longestComment);
        const nodes = flatten(markdownToMdast(body) as Node);
        const links = nodes.filter(({ type }) =>
          ['link', 'image', 'linkReference', 'definition', 'footnoteReference', 'table', 'code'].includes(
            type,
          ),
        );
        expect(links.filter(({ type, url }) => type !== 'link' || url !== `${address}#artifacts`)).toEqual(
          [],
        );
        const html = nodes.filter(({ type }) => type === 'html').map(({ value: text = '' }) => text.trim());
        for (const text of html)
          expect(text).toMatch(
            /^(?:<!-- sec-atlas: pull request report -->|<\/?sub>|<details><summary>Pages that change: \d+, each in five languages<\/summary>|<\/details>)$/,
          );
        expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(3);
        expect(
          nodes.map(({ type, value: text = '' }) => (type === 'text' ? text : '')).join('\n'),
        ).not.toMatch(/@[a-z0-9]|#\d|www\./i);
      },
    ),
    { numRuns: 300 },
  );
});

test('a report of many megabytes gives a comment that GitHub takes', () => {
  const entries = Array.from({ length: 3000 }, () => ({
    name: '*'.repeat(3000),
    changes: Array.from({ length: 3 }, () => ({ label: '#1'.repeat(800) })),
  }));
  const problems = Array.from({ length: 5000 }, () => ({
    file: '<'.repeat(900),
    message: '@'.repeat(900),
    severity: 'error',
  }));
  const report = readStrangerReport({
    'diff.json': JSON.stringify({ entries }),
    'problems.json': JSON.stringify(problems),
  });
  expect(toReportComment(report, run, address).length).toBeLessThanOrEqual(longestComment);
});

const root = join(import.meta.dirname, '../..');
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm)].map(
    ([, from = '']) => (from.startsWith('.') ? posix.join(posix.dirname(file), from) : from),
  );

test('what runs beside the right to write needs no package', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.startsWith('src/') || file.startsWith('scripts/')) importsOf(file).forEach(visit);
  };
  visit('scripts/github/comment.ts');
  expect(seen.size).toBeGreaterThan(8);
  expect([...seen].filter((file) => !/^(?:src\/|scripts\/|node:)/.test(file))).toEqual([]);
});

import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import type { ContentDiff, EntryDiff, FieldChange } from '../../src/diff/content-diff.ts';
import { longestMarkdown, toMarkdownDiff } from '../../src/diff/markdown-diff.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const flatten = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flatten)];
/** Lists inside each other: entries, their changes, what to look at. */
const deepestList = ({ type, children = [] }: Node): number =>
  (type === 'list' ? 1 : 0) + Math.max(0, ...children.map(deepestList));
const ours = ['root', 'paragraph', 'list', 'listItem', 'strong', 'text', 'html', 'break'];

const tricks = fc.constantFrom(
  '[a](https://example.com)',
  '![a](x)',
  '<img src=x onerror=1>',
  '<!--',
  '@everyone',
  '#1',
  'GH-12',
  '`code`',
  '```',
  '|a|b|',
  'https://example.com',
  'www.example.com',
  '_',
  'a@example.com',
  '\n\n# Head',
  '\n- [x] done',
  '</details>',
  '&lt;b&gt;',
  '**',
  '~~a~~',
  '__',
  '\\',
  '[x]: y',
  '[^1]',
  '\u202e',
  '$a$',
  '\r',
  '\u2028',
  '> quote',
  '1. one',
  '---',
  '\ud800',
  'owner/name#3',
  'mailto:a@b.example',
);
const text = fc
  .array(fc.oneof(tricks, fc.string({ unit: 'grapheme' })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const change: fc.Arbitrary<FieldChange> = fc.record(
  {
    field: text,
    label: text,
    how: fc.constantFrom('added', 'changed', 'removed'),
    was: text,
    now: text,
    notes: fc.array(text, { maxLength: 3 }),
    warnings: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: ['field', 'label', 'how', 'notes', 'warnings'] },
);
const entry: fc.Arbitrary<EntryDiff> = fc.record(
  {
    file: text,
    formerFile: text,
    key: text,
    name: text,
    how: fc.constantFrom('added', 'changed', 'removed', 'renamed'),
    changes: fc.array(change, { maxLength: 4 }),
    uses: fc.nat(),
  },
  { requiredKeys: ['file', 'key', 'name', 'how', 'changes'] },
);
const diff: fc.Arbitrary<ContentDiff> = fc.record({
  entries: fc.array(entry, { maxLength: 4 }),
  others: fc.array(fc.record({ file: text, how: fc.constant('added' as const), reason: text }), {
    maxLength: 2,
  }),
  pages: fc.array(text, { maxLength: 3 }),
  morePages: fc.nat(),
});

test('whatever an entry says, a comment holds no markup, link, mention or reference but our own', () => {
  fc.assert(
    fc.property(diff, (some) => {
      const markdown = toMarkdownDiff(some);
      const nodes = flatten(markdownToMdast(markdown) as Node);
      const inOwnHtml = nodes.filter(({ type }) => type === 'html').map(({ value }) => value ?? '');
      expect(nodes.map(({ type }) => type).filter((type) => !ours.includes(type))).toEqual([]);
      for (const html of inOwnHtml)
        expect(html).toMatch(
          /^<details><summary>Pages that change: \d+, each in five languages<\/summary>$|^<\/details>$/,
        );
      // A fourth would be made by a text.
      expect(deepestList(markdownToMdast(markdown) as Node)).toBeLessThanOrEqual(3);
      // GitHub looks for these in the text after the markup is read.
      const words = nodes.map(({ value }) => value ?? '').join('\n');
      expect(words).not.toMatch(/@[a-z0-9]/i);
      expect(words).not.toMatch(/(?:#|GH-)\d/i);
      expect(words).not.toMatch(/:\/\/|www\./i);
    }),
    { numRuns: 300 },
  );
});

const many = (entries: number, changes: number, length: number): ContentDiff => ({
  entries: Array.from({ length: entries }, (_, index) => ({
    file: `content/smes/kh-${index}.yaml`,
    key: `smes/kh-${index}`,
    name: '|'.repeat(length),
    how: 'changed',
    changes: Array.from({ length: changes }, () => ({
      field: 'x',
      label: '@'.repeat(length),
      how: 'changed' as const,
      was: '<'.repeat(length),
      now: '>'.repeat(length),
      notes: ['#1'.repeat(length)],
      warnings: ['*'.repeat(length)],
    })),
  })),
  others: Array.from({ length: entries }, () => ({
    file: '#1'.repeat(length),
    how: 'added',
    reason: '#1'.repeat(length),
  })),
  pages: Array.from({ length: entries }, () => '/'.repeat(length)),
  morePages: 0,
});

test.each([
  [10_000, 1, 10],
  [1, 5_000, 300],
  [300, 60, 5_000],
])('%i entries with %i changes of %i letters fit into a comment', (...size) => {
  const text = toMarkdownDiff(many(...size));
  expect(text.length).toBeLessThanOrEqual(longestMarkdown);
  expect(text).toContain('more');
});

test('what needs a second look is not cut', () => {
  const calm: FieldChange = { field: 'x', label: 'calm', how: 'changed', notes: [], warnings: [] };
  const text = toMarkdownDiff({
    entries: [
      {
        file: 'content/smes/kh-a.yaml',
        key: 'smes/kh-a',
        name: 'Alpha',
        how: 'added',
        changes: [...Array.from({ length: 40 }, () => calm), { ...calm, warnings: ['outlier: look here'] }],
      },
    ],
    others: [],
    pages: [],
    morePages: 0,
  });
  expect(text).toContain('⚠ outlier: look here');
});

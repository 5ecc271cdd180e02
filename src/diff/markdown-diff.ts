import { toMarkdownText } from '../check/reporters/markdown-text.ts';
import type { ContentDiff, EntryDiff, FieldChange } from './content-diff.ts';
import { toPhrase } from './phrase.ts';
import { toHead, toSum } from './text-diff.ts';

/** GitHub refuses a comment beyond 65,536 characters; there is more in it than this. */
export const longestMarkdown = 50_000;

/** No value of a reader's device is worth more of a line. */
const longestLine = 700;
const line = (text: string) =>
  toMarkdownText(text.length > longestLine ? `${text.slice(0, longestLine)}…` : text) || '…';

const toItem = (change: FieldChange): string[] => [
  `  - ${line(toPhrase(change))}`,
  ...change.warnings.map((warning) => `    - ⚠ ${line(warning)}`),
];

const toEntry = (entry: EntryDiff, most: number): string[] => {
  // What a reviewer should look at is shown first and cut last.
  const sorted = entry.changes.toSorted((a, b) => b.warnings.length - a.warnings.length);
  const more = sorted.length - most;
  const [only] = sorted;
  if (only !== undefined && sorted.length === 1)
    return [
      `- **${line(toHead(entry))}**: ${line(toPhrase(only))}`,
      ...only.warnings.map((warning) => `  - ⚠ ${line(warning)}`),
    ];
  return [
    `- **${line(toHead(entry))}**`,
    ...sorted.slice(0, most).flatMap(toItem),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ];
};

interface Caps {
  entries: number;
  changes: number;
}

const render = (diff: ContentDiff, caps: Caps): string => {
  const { entries, others, pages, morePages } = diff;
  const more = entries.length - caps.entries;
  const moreOthers = others.length - caps.entries;
  const pageCount = pages.length + morePages;
  const shown = pages.slice(0, caps.entries);
  return [
    line(toSum(diff)),
    '',
    ...entries
      .slice(0, caps.entries)
      .flatMap((entry) => toEntry(entry, entry.how === 'added' ? Math.min(caps.changes, 15) : caps.changes)),
    ...(more > 0 ? [`- and ${more} more: \`npm run content-diff\` tells all`] : []),
    ...others
      .slice(0, caps.entries)
      .map(({ file, how, reason }) => `- ${line(`${file} ${how}, but cannot be told: ${reason}`)}`),
    ...(moreOthers > 0 ? [`- and ${moreOthers} more files`] : []),
    '',
    ...(pageCount > 0
      ? [
          `<details><summary>Pages that change: ${pageCount}, each in five languages</summary>`,
          '',
          ...shown.map((page) => `- ${line(page)}`),
          ...(pageCount > shown.length ? [`- and ${pageCount - shown.length} more`] : []),
          '',
          '</details>',
          '',
        ]
      : []),
  ].join('\n');
};

const allCaps: readonly Caps[] = [
  { entries: 150, changes: 40 },
  { entries: 100, changes: 20 },
  { entries: 60, changes: 8 },
  { entries: 30, changes: 4 },
  { entries: 10, changes: 3 },
  { entries: 3, changes: 2 },
];

/** The difference as part of a comment on GitHub. Whatever the content says, it makes no link, mention, markup or table. */
export const toMarkdownDiff = (diff: ContentDiff): string =>
  allCaps
    .values()
    .map((caps) => render(diff, caps))
    .find((text) => text.length <= longestMarkdown) ?? `${line(toSum(diff))}\n`;

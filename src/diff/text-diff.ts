import type { ContentDiff, EntryDiff } from './content-diff.ts';
import { toPhrase } from './phrase.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** What became of an entry, and of whom: `Alpha (smes/kh-alpha)`, `Beta (smes/kh-beta) added`. */
export const toHead = ({ name, key, how, formerFile, uses }: EntryDiff): string =>
  [
    `${name} (${key})`,
    how === 'changed' ? '' : ` ${how}`,
    formerFile === undefined ? '' : `, was ${formerFile}`,
    uses === undefined ? '' : `, used by ${count(uses, 'entry', 'entries')}`,
  ].join('');

/** The sum in one line. */
export const toSum = ({ entries, others }: ContentDiff): string => {
  if (entries.length + others.length === 0) return 'Nothing that the content says has changed.';
  const of = (how: EntryDiff['how']) => entries.filter((entry) => entry.how === how).length;
  const warnings = entries.flatMap(({ changes }) => changes.flatMap((change) => change.warnings)).length;
  return [
    ...(['added', 'changed', 'renamed', 'removed'] as const)
      .filter((how) => of(how) > 0)
      .map((how) => `${count(of(how), 'entry', 'entries')} ${how}`),
    ...(others.length > 0 ? [`${count(others.length, 'file', 'files')} that cannot be told`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'point', 'points')} for a second look`] : []),
  ].join(' · ');
};

/** Control and direction characters of a hostile name or value would write over the screen. */
const onOneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

const toLines = (entry: EntryDiff): string[] => {
  const [only, ...more] = entry.changes;
  const warnings = (list: readonly string[]) => list.map((warning) => `    ! ${warning}`);
  if (only !== undefined && more.length === 0)
    return [`${toHead(entry)}: ${toPhrase(only)}`, ...warnings(only.warnings)];
  return [
    toHead(entry),
    ...entry.changes.flatMap((change) => [`  ${toPhrase(change)}`, ...warnings(change.warnings)]),
  ];
};

/** The difference for a screen. */
export const toTextDiff = (diff: ContentDiff): string => {
  const { entries, others, pages, morePages } = diff;
  const lines = [
    ...entries.flatMap(toLines),
    ...others.map(({ file, how, reason }) => `${file} ${how}, but cannot be told: ${reason}`),
    ...(entries.length + others.length > 0 ? [''] : []),
    ...(pages.length > 0
      ? ['Pages that change, each in five languages:', ...pages.map((page) => `  ${page}`)]
      : []),
    ...(morePages > 0 ? [`  and ${morePages} more`] : []),
    ...(pages.length > 0 ? [''] : []),
    toSum(diff),
  ];
  return `${lines.map(onOneLine).join('\n')}\n`;
};

import { toMarkdownText } from '../check/reporters/markdown-text.ts';
import { ownerNames, owners } from './owner.ts';
import type { Report, ReportLine } from './report.ts';

/** First line of the text, by which a workflow finds the issue that it keeps up to date. */
export const reportMark = '<!-- sec-atlas: ageing report -->';

/** GitHub refuses the text of an issue beyond 65,536 characters. */
export const longestReport = 60_000;

const kindHeads: Readonly<Record<ReportLine['kind'], string>> = {
  figure: 'Figures, each with the time it speaks of; nothing newer is on file',
  gate: 'States of gates',
  confirmation: 'Confirmations',
  entry: 'Entries to look at again',
  certificate: 'Certificates',
  offer: 'Offers and wants',
  event: 'Events without a result',
  rule: 'Rules of law',
  consent: 'Consents',
  source: 'Sources to open again',
  translation: 'Texts that no speaker has read',
};

const longestName = 120;
const shown = (text: string) =>
  toMarkdownText(text.length > longestName ? `${text.slice(0, longestName)}…` : text);

/** Texts are told by folder: their names say little and there are hundreds. */
const fileOf = ({ kind, file }: ReportLine): string =>
  kind === 'translation' ? file.replace(/[^/]*$/u, '') : file;

/** All ends of one file in one line: file, name, what and why. */
const toItem = (file: string, lines: readonly ReportLine[]): string => {
  const [first] = lines;
  if (first?.kind === 'translation') return `- \`${file}\`: ${lines.length} not yet read by a speaker`;
  const ends = lines.map(({ kind, what, since, reason }) => {
    if (kind === 'figure') return shown(`${what ?? ''} (${since ?? ''})`);
    return shown(what === undefined ? reason : `${what}: ${reason}`);
  });
  return `- \`${file}\` ${shown(first?.name ?? '')}: ${ends.join('; ')}`;
};

/** One kind of end: what to do is told once, then a line for each file, at most so many. */
const toGroup = (lines: readonly ReportLine[], most: number): string[] => {
  const [first] = lines;
  if (first === undefined) return [];
  const files = [...Map.groupBy(lines, fileOf)];
  const more = files.length - most;
  return [
    `**${kindHeads[first.kind]}** (${lines.length}): ${first.toDo}`,
    '',
    ...files.slice(0, most).map(([file, inFile]) => toItem(file, inFile)),
    ...(more > 0 ? [`- and ${more} more files: \`npm run report\` names them`] : []),
    '',
  ];
};

const render = ({ day, days, lines }: Report, most: number): string => {
  const parts = owners.flatMap((owner) => {
    const mine = lines.filter((line) => line.owners.includes(owner));
    if (mine.length === 0) return [];
    return [
      `## ${ownerNames[owner]}`,
      '',
      ...[true, false].flatMap((ended) => {
        const part = mine.filter((line) => line.ended === ended);
        if (part.length === 0) return [];
        const head = ended ? 'Has run out or waits' : `Runs out within ${days} days`;
        const groups = [...Map.groupBy(part, ({ kind }) => kind).values()];
        return [`### ${head} (${part.length})`, '', ...groups.flatMap((group) => toGroup(group, most))];
      }),
    ];
  });
  const ended = lines.filter((line) => line.ended).length;
  return [
    reportMark,
    `On ${day}, ${ended} facts and texts wait for somebody to look again, and ${lines.length - ended} more run out within ${days} days. Nothing has failed: time went by. The site says so itself; this list says where to begin.`,
    '',
    ...parts,
  ].join('\n');
};

/** The report as the text of one issue: by owner and kind, short enough for GitHub, in the same order each time. */
export const toMarkdownReport = (report: Report): string => {
  const caps = [Infinity, 100, 60, 40, 25, 15, 10, 5, 2, 1, 0];
  return caps.map((most) => render(report, most)).find((text) => text.length <= longestReport) ?? '';
};

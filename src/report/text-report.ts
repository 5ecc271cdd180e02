import { ownerNames, owners } from './owner.ts';
import type { Report, ReportLine } from './report.ts';

const toText = ({ file, name, what, reason, toDo }: ReportLine): string =>
  `${file}  ${[name, what].filter(Boolean).join(': ')}: ${reason}  → ${toDo}`;

/** The report for a terminal: one line each, by owner, what has run out before what is about to. */
export const toTextReport = ({ day, days, lines }: Report): string => {
  const parts = owners.flatMap((owner) =>
    [true, false].flatMap((ended) => {
      const mine = lines.filter((line) => line.owners.includes(owner) && line.ended === ended);
      if (mine.length === 0) return [];
      const head = `${ownerNames[owner]}: ${mine.length} ${ended ? 'waiting' : `within ${days} days`}`;
      return [head, ...mine.map(toText), ''];
    }),
  );
  const ended = lines.filter((line) => line.ended).length;
  return [...parts, `On ${day}: ${ended} waiting, ${lines.length - ended} within ${days} days`, ''].join(
    '\n',
  );
};

/** The report for other programs: every line with all it holds. */
export const toJsonReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

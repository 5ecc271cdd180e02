import type { Commit } from './commit-log.ts';
import { runGit } from './git.ts';

/** How long a change waited: from the day its first commit was written to the day it was merged. */
export interface MergeTime {
  /** Day of the merge, as YYYY-MM-DD. */
  day: string;
  /** Mondays to Fridays after the first day, up to that of the merge; public holidays count like others. */
  workingDays: number;
}

/** Mondays to Fridays after one day, up to another. */
export const workingDaysBetween = (from: string, to: string): number => {
  const first = Date.parse(from) / 86_400_000;
  const days = Math.max(0, Date.parse(to) / 86_400_000 - first);
  // The first of January 1970 was a Thursday.
  const isWorkday = (day: number) => (day + 4) % 7 !== 0 && (day + 4) % 7 !== 6;
  return Array.from({ length: days }, (_, index) => first + index + 1).filter(isWorkday).length;
};

interface Known {
  parents: string[];
  written: string;
}

const readAll = (root: string): Map<string, Known> => {
  const text = runGit(root, ['log', '--format=%H%x1f%P%x1f%as'])?.toString() ?? '';
  return new Map(
    text.split('\n').flatMap((line) => {
      const [hash = '', parents = '', written = ''] = line.split('\x1f');
      return hash === '' ? [] : [[hash, { parents: parents.split(' ').filter(Boolean), written }] as const];
    }),
  );
};

/** Commits reachable from a first parent, itself among them. */
const mainLine = (all: ReadonlyMap<string, Known>, start: string | undefined): Set<string> => {
  const line = new Set<string>();
  for (let at = start; at !== undefined && !line.has(at); at = all.get(at)?.parents[0]) line.add(at);
  return line;
};

/** The first day on which one of the commits of a branch was written; undefined where a shallow clone ends before. */
const begunOn = (all: ReadonlyMap<string, Known>, tips: readonly string[], main: ReadonlySet<string>) => {
  const seen = new Set<string>();
  const days: string[] = [];
  const waiting = tips.filter((tip) => !main.has(tip));
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const known = all.get(at);
    if (!known) return undefined;
    if (seen.has(at)) continue;
    seen.add(at);
    days.push(known.written);
    waiting.push(...known.parents.filter((parent) => !main.has(parent)));
  }
  return days.toSorted()[0];
};

/** How long each merged change of the content waited, the newest first. A change that was squashed tells nothing of it. */
export const readMergeTimes = (root: string, commits: readonly Commit[]): MergeTime[] => {
  const merges = commits.filter(({ parents }) => parents.length > 1);
  if (merges.length === 0) return [];
  const all = readAll(root);
  const main = mainLine(all, [...all.keys()][0]);
  return merges.flatMap(({ parents, day }) => {
    const begun = begunOn(all, parents.slice(1), main);
    return begun === undefined ? [] : [{ day, workingDays: workingDaysBetween(begun, day) }];
  });
};

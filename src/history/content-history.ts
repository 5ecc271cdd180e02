import { keepChanges, keptChanges } from './change-store.ts';
import { readCommitLog, type Commit, type FileChange } from './commit-log.ts';
import { findChange, type CommitChanges, type EntryChange } from './entry-change.ts';
import { readVersions } from './file-versions.ts';
import { readMergeTimes, type MergeTime } from './merge-times.ts';

/** A change of an entry, with the day it came onto the site and what the commit says of itself. */
export interface DatedChange extends EntryChange {
  day: string;
  message: string | undefined;
}

/** What git knows of the content. */
export interface ContentHistory {
  /** In a shallow clone the day from which changes are known; undefined when all are. */
  knownSince: string | undefined;
  /** Changes by path such as `content/smes/kh-x.yaml`, the newest first. */
  changes: ReadonlyMap<string, readonly DatedChange[]>;
  /** How long merged changes waited, the newest first. */
  merges: readonly MergeTime[];
}

const isEntry = ({ path }: FileChange) => path.endsWith('.yaml');
const isEdit = ({ before, after }: FileChange) => before !== undefined && after !== undefined;

const changesOf = ({ files }: Commit, versions: ReadonlyMap<string, unknown>): CommitChanges =>
  Object.fromEntries(
    files.filter(isEntry).flatMap((file): [string, EntryChange][] => {
      if (!isEdit(file))
        return [
          [file.path, { what: file.after === undefined ? 'removed' : 'created', parts: [], figures: [] }],
        ];
      const [before, after] = [versions.get(file.before ?? ''), versions.get(file.after ?? '')];
      // A version that nobody can read says nothing; the next one is told as a change of it.
      const change = after === undefined ? undefined : findChange(before, after);
      return change ? [[file.path, change]] : [];
    }),
  );

/** Reads the history of a repository in one pass; undefined without git. Never throws. */
export const readHistory = (root: string): ContentHistory | undefined => {
  const log = readCommitLog(root);
  if (log === undefined || log.commits.length === 0) return undefined;
  // Commits never change, so what was worked out once is kept.
  const kept = keptChanges(root);
  const fresh = log.commits.filter(({ hash }) => !kept.has(hash));
  const edits = fresh.flatMap(({ files }) => files.filter((file) => isEntry(file) && isEdit(file)));
  const versions = readVersions(
    root,
    new Set(edits.flatMap(({ before, after }) => [before ?? '', after ?? ''])),
  );
  for (const commit of fresh) kept.set(commit.hash, changesOf(commit, versions));
  if (fresh.length > 0) keepChanges(root, kept);
  const changes = new Map<string, DatedChange[]>();
  for (const { hash, day, message } of log.commits)
    for (const [path, change] of Object.entries(kept.get(hash) ?? {}))
      changes.set(path, [...(changes.get(path) ?? []), { ...change, day, message }]);
  return { knownSince: log.knownSince, changes, merges: readMergeTimes(root, log.commits) };
};

/** Day of the newest change of any entry. */
export const newestChange = ({ changes }: ContentHistory): string | undefined =>
  [...changes.values()]
    .flatMap(([newest]) => newest?.day ?? [])
    .toSorted()
    .at(-1);

let read: { history: ContentHistory | undefined } | undefined;

/** The history of the repository that is being built, read once; undefined without git. */
export const getHistory = (): ContentHistory | undefined => {
  read ??= { history: readHistory(process.cwd()) };
  return read.history;
};

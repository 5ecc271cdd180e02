import { runGit } from './git.ts';
import { toMessage } from './message.ts';

/** One file that a commit changed. An id is that of the version in git's store; undefined before and after the file was there. */
export interface FileChange {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/** A step of the main line that touched the content. */
export interface Commit {
  hash: string;
  parents: string[];
  /** Day on which it came onto the main line, as YYYY-MM-DD. */
  day: string;
  message: string | undefined;
  files: FileChange[];
}

/** The main line as far as this clone knows it. */
export interface CommitLog {
  /** Newest first. */
  commits: Commit[];
  /** In a shallow clone the day from which changes are known; undefined when all are. */
  knownSince: string | undefined;
}

const format = [
  '%H',
  '%P',
  '%cs',
  '%s',
  '%b',
  '%an <%ae>,%cn <%ce>,%(trailers:valueonly,separator=%x2C)',
].join('%x1f');
const isNone = (id: string) => /^0+$/u.test(id);

/** Reads `:mode mode before after status` and the path behind it, as `git log --raw -z` writes them. */
const toFiles = (parts: readonly string[]): FileChange[] =>
  parts.flatMap((part, index) => {
    const [, , before = '', after = ''] = part.trimStart().split(' ');
    const path = parts[index + 1];
    if (!part.trimStart().startsWith(':') || path === undefined) return [];
    return { path, before: isNone(before) ? undefined : before, after: isNone(after) ? undefined : after };
  });

const toCommit = (record: string): Commit => {
  const [head = '', ...raw] = record.split('\0');
  const [hash = '', parents = '', day = '', subject = '', body = '', makers = ''] = head.split('\x1f');
  return {
    hash,
    parents: parents.split(' ').filter(Boolean),
    day,
    message: toMessage({ subject, body, makers: makers.split(',') }),
    files: toFiles(raw),
  };
};

/** The main line of the repository that `root` lies in, as far as it touched `content/`; undefined without git. */
export const readCommitLog = (root: string): CommitLog | undefined => {
  const shallow = runGit(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim();
  const log = runGit(root, [
    '-c',
    'core.quotepath=off',
    'log',
    '--first-parent',
    '--diff-merges=first-parent',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    '--relative',
    '-z',
    `--format=%x1e${format}`,
    '--',
    'content',
  ])?.toString('utf8');
  if (shallow === undefined || log === undefined) return undefined;
  const commits = log.split('\x1e').slice(1).map(toCommit);
  if (shallow !== 'true') return { commits, knownSince: undefined };
  // The oldest commit of a shallow clone seems to add every file; what it really changed is not known.
  const known = commits.filter(({ parents }) => parents.length > 0);
  return {
    commits: known,
    knownSince: commits.findLast(({ parents }) => parents.length === 0)?.day ?? known.at(-1)?.day,
  };
};

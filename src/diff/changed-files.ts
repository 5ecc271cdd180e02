import { readBlobs } from '../history/blobs.ts';
import { runGit } from '../history/git.ts';
import { listContentFiles, readContentBytes, type ContentFile } from '../reader/content-folder.ts';
import type { How } from './content-diff.ts';

/** A file of the content that differs from the base, with its bytes on both sides. Paths start below `content/`. */
export interface ChangedFile {
  path: string;
  formerPath?: string;
  how: How;
  was?: Uint8Array;
  now?: Uint8Array;
  /** Why its bytes are not read. */
  reason?: string;
}

/** Files this large are no entries; nobody may make a reviewer's machine read them. */
const largest = 1024 * 1024;
const plainFile = /^100/;

interface RawChange {
  letter: string;
  mode: string;
  blob: string;
  path: string;
  formerPath?: string;
}

/** Reads `:mode mode id id letter`, path and for a renamed file the second path, all ended by NUL: a name may hold anything else. */
const toRawChanges = (output: string): RawChange[] => {
  const parts = output.split('\0');
  const changes: RawChange[] = [];
  for (let at = 0; parts[at]?.startsWith(':') === true;) {
    const [mode = '', , blob = '', , letter = ''] = (parts[at] ?? '').slice(1).split(' ');
    const moved = /^[RC]/.test(letter);
    const [first = '', second = ''] = [parts[at + 1], parts[at + 2]];
    changes.push({
      letter: letter.charAt(0),
      mode,
      blob,
      path: moved ? second : first,
      ...(moved ? { formerPath: first } : {}),
    });
    at += moved ? 3 : 2;
  }
  return changes;
};

const below = 'content/';
const inContent = (path: string) => path.slice(below.length);

const readNow = (file: ContentFile | undefined): { now?: Uint8Array; reason?: string } => {
  if (file === undefined) return { reason: 'not a file that the site reads' };
  if (file.kind !== 'file') return { reason: 'a link, not a file' };
  if (file.bytes > largest) return { reason: 'too large to be an entry' };
  return { now: readContentBytes(file) };
};

const hows: Readonly<Record<string, How>> = { A: 'added', D: 'removed', R: 'renamed', C: 'added' };

/**
 * Files of the content that differ between the commit that `base` and this one share, and the folder as it is now,
 * committed or not. Undefined when git is not there, or does not know the base or a commit that both share.
 */
export const readChangedFiles = (
  root: string,
  base: string,
  files: readonly ContentFile[] = listContentFiles(`${root}/content`),
): ChangedFile[] | undefined => {
  // A base that begins with a hyphen would be an option.
  if (base.startsWith('-')) return undefined;
  const diff = runGit(root, [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--find-renames',
    '--no-ext-diff',
    '--relative',
    '--merge-base',
    base,
    '--',
    'content',
  ]);
  const others = runGit(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', 'content']);
  if (diff === undefined || others === undefined) return undefined;
  const raw = toRawChanges(diff.toString('utf8'));
  const blobs = readBlobs(
    root,
    raw.filter(({ letter, mode }) => letter !== 'A' && plainFile.test(mode)).map(({ blob }) => blob),
  );
  const onDisk = new Map(files.map((file) => [file.path, file]));
  const tracked = raw.map(({ letter, blob, path, formerPath }): ChangedFile => {
    const how = hows[letter] ?? 'changed';
    const was = letter === 'A' || letter === 'C' ? undefined : blobs.get(blob);
    return {
      path: inContent(path),
      ...(letter === 'R' && formerPath !== undefined ? { formerPath: inContent(formerPath) } : {}),
      how,
      ...(was === undefined ? {} : { was }),
      ...(how === 'removed' ? {} : readNow(onDisk.get(inContent(path)))),
    };
  });
  const untracked = others
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((path): ChangedFile => ({
      path: inContent(path),
      how: 'added',
      ...readNow(onDisk.get(inContent(path))),
    }));
  return [...tracked, ...untracked];
};

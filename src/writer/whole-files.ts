import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

// Several files change together or not at all, whenever the machine stops: the new texts are first laid aside, then one
// small file says that all are there, and only then they are moved into place. Whoever comes next finishes the moving,
// or clears away what was laid aside in vain.

const stageOf = (root: string) => join(root, '.content-writing');
const journalOf = (root: string) => join(stageOf(root), 'journal.json');

/** Staged files by number, with the path below the root that each is for. */
type Journal = string[];

const writeSafely = (file: string, text: string) => {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const move = (root: string, journal: Journal) => {
  for (const [number, path] of journal.entries()) {
    const staged = join(stageOf(root), String(number));
    // What was moved before the machine stopped is in its place.
    if (!existsSync(staged)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    renameSync(staged, join(root, path));
  }
};

/**
 * Finishes or undoes a writing that was interrupted; gives which of them it did, or undefined when there was none.
 * Whatever reads content for good calls it first.
 */
export const settleWriting = (root: string): 'finished' | 'undone' | undefined => {
  if (!existsSync(stageOf(root))) return undefined;
  const all = existsSync(journalOf(root));
  if (all) move(root, JSON.parse(readFileSync(journalOf(root), 'utf8')) as Journal);
  rmSync(stageOf(root), { recursive: true });
  return all ? 'finished' : 'undone';
};

/** Writes files, by path below `root`, all or none. Folders are made as needed; a file that is there is replaced. */
export const writeWholeFiles = (root: string, files: ReadonlyMap<string, string>): void => {
  settleWriting(root);
  if (files.size === 0) return;
  mkdirSync(stageOf(root), { recursive: true });
  const journal: Journal = [...files.keys()];
  for (const [number, path] of journal.entries())
    writeSafely(join(stageOf(root), String(number)), files.get(path) ?? '');
  // A file appears under its name only when it is complete.
  const draft = `${journalOf(root)}.draft`;
  writeSafely(draft, JSON.stringify(journal));
  renameSync(draft, journalOf(root));
  move(root, journal);
  rmSync(stageOf(root), { recursive: true });
};

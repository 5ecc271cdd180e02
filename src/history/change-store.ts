import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommitChanges } from './entry-change.ts';

/** Raised when the same two versions of a file would give another change. */
const edition = 1;
const fileOf = (root: string) => join(root, `node_modules/.cache/sec-atlas/changes-${edition}.json`);

/** What was worked out before, by commit. Empty when there is nothing or it cannot be read. */
export const keptChanges = (root: string): Map<string, CommitChanges> => {
  try {
    return new Map(JSON.parse(readFileSync(fileOf(root), 'utf8')) as [string, CommitChanges][]);
  } catch {
    return new Map();
  }
};

/** Keeps it for the next build. Where it cannot be written the next build works it out again. */
export const keepChanges = (root: string, changes: ReadonlyMap<string, CommitChanges>): void => {
  try {
    const file = fileOf(root);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify([...changes]));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
};

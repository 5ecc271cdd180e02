import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file below a content folder, not yet read. */
export interface ContentFile {
  /** Path from the root of the content folder with forward slashes, such as `smes/alpha.yaml`. */
  path: string;
  /** Path on this machine. */
  absolute: string;
  kind: 'file' | 'symlink' | 'other';
  bytes: number;
  /** What the file would hold, when it is only proposed and not on the disk. */
  proposed?: Uint8Array;
}

const byPath = (a: ContentFile, b: ContentFile) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const hidden = (name: string) => name.startsWith('.');

/** All files below `folder` of the content, in order of path. A missing folder is an empty one. */
export const listContentFiles = (contentRoot: string, folder = ''): ContentFile[] => {
  const found: ContentFile[] = [];
  const visit = (path: string): void => {
    let entries;
    try {
      entries = readdirSync(join(contentRoot, path), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      if (hidden(entry.name)) continue;
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(child);
      else {
        const absolute = join(contentRoot, child);
        const kind = entry.isSymbolicLink() ? 'symlink' : entry.isFile() ? 'file' : 'other';
        found.push({ path: child, absolute, kind, bytes: lstatSync(absolute).size });
      }
    }
  };
  visit(folder);
  return found.sort(byPath);
};

/** The files with others put in their place or beside them, by path from the root of the content, as if they were written. */
export const withProposed = (
  contentRoot: string,
  files: readonly ContentFile[],
  proposed: ReadonlyMap<string, string>,
): ContentFile[] =>
  [
    ...files.filter(({ path }) => !proposed.has(path)),
    ...[...proposed].map(([path, text]): ContentFile => {
      const bytes = Buffer.from(text);
      return { path, absolute: join(contentRoot, path), kind: 'file', bytes: bytes.length, proposed: bytes };
    }),
  ].sort(byPath);

/** The bytes of a file that was listed. */
export const readContentBytes = (file: Pick<ContentFile, 'absolute' | 'proposed'>): Uint8Array =>
  file.proposed ?? readFileSync(file.absolute);

import { readContentBytes } from '../reader/content-folder.ts';
import { findHome } from './home.ts';
import { mendFile, type Mended } from './mend.ts';
import { largestRead, readContent } from './read-content.ts';

/** What can be mended in a content folder, by path within it. Nothing is written. */
export const mendContent = (contentRoot: string, today: string): Map<string, Mended> => {
  const { content } = readContent(contentRoot, today);
  return new Map(
    content.files.flatMap((file) => {
      const home = findHome(file.path);
      if (home === undefined || file.kind !== 'file' || file.bytes > largestRead) return [];
      const mended = mendFile(content, readContentBytes(file), home);
      return mended === undefined ? [] : [[file.path, mended] as const];
    }),
  );
};

import type { ContentDiff, EntryDiff } from '../diff/content-diff.ts';
import type { ToldPages } from './stranger-report.ts';

/** The address that an entry no longer has. */
const goneAddress = ({ how, key, formerFile }: EntryDiff): string[] => {
  if (how === 'removed') return [`/${key}/`];
  return formerFile === undefined ? [] : [formerFile.replace(/^content/, '').replace(/\.\w+$/, '/')];
};

/** How many pages a build holds, and which of the changed ones it lacks. Files are paths below the folder of the site. */
export const toRenderedPages = (files: readonly string[], { entries, pages }: ContentDiff): ToldPages => {
  const built = new Set(
    files
      .filter((file) => /(^|\/)index\.html$/.test(file))
      .map((file) => `/${file.replace(/index\.html$/, '')}`),
  );
  const gone = entries.flatMap(goneAddress);
  const isGone = (page: string) => gone.some((address) => page.startsWith(address));
  return { count: built.size, missing: pages.filter((page) => !built.has(page) && !isGone(page)) };
};

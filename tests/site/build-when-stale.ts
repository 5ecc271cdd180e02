import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';
import { newestSourceChange, siteFolder } from './site-files.ts';

/** The search index is the last thing a build writes. */
const lastWritten = join(siteFolder, 'pagefind/pagefind-entry.json');

/** Builds the site before the site tests when it is missing or older than what it is made from. */
export const setup = async (): Promise<void> => {
  const builtAt = statSync(lastWritten, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (builtAt > newestSourceChange()) return;
  if (!(await build()))
    throw new Error('The site could not be built, so its tests cannot run. See the messages above.');
};

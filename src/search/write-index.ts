import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { readFragments, type IndexedFile } from './fragments.ts';
import { writeListFiles } from './write-list-files.ts';
import { writePagesToIndex } from './write-pages-to-index.ts';

/** Parts of Pagefind that our own search does not use. */
const unused = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./u;

/** Marks, gaps and ages that would read as noise in an excerpt. */
const notText = [
  '.source-marks',
  '.source-number',
  '.gap',
  '.age',
  '.gate-age',
  '.map',
  '.plot',
  '.breadcrumbs',
  'noscript',
];

const failOn = (errors: readonly string[]) => {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/**
 * Writes `kinds-<language>.json`: kind and countries of every page by the id of its fragment. With it the search page
 * narrows and counts all results without loading them, and without Pagefind's filters, whose cost grows as a square.
 */
const writeKinds = async (folder: string, fragments: readonly IndexedFile[]) => {
  const languages = Map.groupBy(fragments, ({ id }) => id.split('_')[0] ?? '');
  for (const [language, pages] of languages) {
    const kinds = Map.groupBy(pages, ({ meta }) => `${meta.kind ?? 'pages'} ${meta.countries ?? ''}`.trim());
    const file = Object.fromEntries([...kinds].map(([key, some]) => [key, some.map(({ id }) => id)]));
    await writeFile(join(folder, `kinds-${language}.json`), `${JSON.stringify(file)}\n`);
  }
};

const emptyFiles = async (folder: string): Promise<string[]> => {
  const files = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return sizes.flatMap(({ file, size }) => (size === 0 ? file : []));
};

/**
 * Pagefind answers before its last files are on the disk, and ending it then leaves them empty: on a busy machine a
 * build came out with an empty `pagefind-entry.json`. So we wait until no file is empty.
 */
const waitForFiles = async (folder: string) => {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await emptyFiles(folder)).length === 0) return;
    await setTimeout(100);
  }
  throw new Error(`Pagefind left files empty: ${(await emptyFiles(folder)).join(', ')}`);
};

/** Runs Pagefind over a folder of pages; it writes its files into another. */
const runPagefind = async (pages: string, folder: string): Promise<void> => {
  const { index, errors } = await createIndex({ excludeSelectors: notText });
  failOn(errors);
  if (!index) throw new Error('Pagefind did not start');
  failOn((await index.addDirectory({ path: pages })).errors);
  failOn((await index.writeFiles({ outputPath: folder })).errors);
  await waitForFiles(folder);
  await close();
};

/** Writes the search index of a built site into its `pagefind/` folder. Gives the number of pages indexed. */
export const writeIndex = async (siteFolder: string): Promise<number> => {
  const folder = join(siteFolder, 'pagefind');
  const pages = await mkdtemp(join(tmpdir(), 'sec-index-'));
  try {
    const count = await writePagesToIndex(siteFolder, pages);
    await runPagefind(pages, folder);
    for (const name of await readdir(folder)) if (unused.test(name)) await rm(join(folder, name));
    const fragments = await readFragments(join(folder, 'fragment'));
    await writeKinds(folder, fragments);
    await writeListFiles(siteFolder, fragments);
    return count;
  } finally {
    await rm(pages, { recursive: true });
  }
};

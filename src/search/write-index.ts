import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** Parts of Pagefind that our own search page does not use. */
const unused = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./u;

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

interface FragmentFile {
  meta: { kind?: string; countries?: string };
}

/** A fragment is packed JSON behind the word `pagefind_dcd`. */
const readFragment = async (file: string): Promise<FragmentFile> => {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as FragmentFile;
};

/**
 * Writes `kinds-<language>.json`: kind and countries of every page by the id of its fragment. With it the search page
 * narrows and counts all results without loading them, and without Pagefind's filters, whose cost grows as a square.
 */
const writeKinds = async (folder: string) => {
  const fragments = join(folder, 'fragment');
  const languages = new Map<string, Map<string, string[]>>();
  for (const name of (await readdir(fragments)).toSorted()) {
    const id = name.replace('.pf_fragment', '');
    const language = id.split('_')[0] ?? '';
    const { meta } = await readFragment(join(fragments, name));
    const key = `${meta.kind ?? 'pages'} ${meta.countries ?? ''}`.trim();
    const kinds = languages.get(language) ?? new Map<string, string[]>();
    kinds.set(key, [...(kinds.get(key) ?? []), id]);
    languages.set(language, kinds);
  }
  for (const [language, kinds] of languages)
    await writeFile(join(folder, `kinds-${language}.json`), `${JSON.stringify(Object.fromEntries(kinds))}\n`);
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

/** Writes the search index of a built site into its `pagefind/` folder. Gives the number of pages indexed. */
export const writeIndex = async (siteFolder: string): Promise<number> => {
  const { index, errors } = await createIndex({ excludeSelectors: notText });
  failOn(errors);
  if (!index) throw new Error('Pagefind did not start');
  const added = await index.addDirectory({ path: siteFolder });
  failOn(added.errors);
  const folder = join(siteFolder, 'pagefind');
  failOn((await index.writeFiles({ outputPath: folder })).errors);
  await waitForFiles(folder);
  await close();
  for (const name of await readdir(folder)) if (unused.test(name)) await rm(join(folder, name));
  await writeKinds(folder);
  return added.page_count;
};

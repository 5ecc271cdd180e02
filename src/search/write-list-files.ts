import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toFoundRows } from './found-rows.ts';
import { textOfFragment, type IndexedFile } from './fragments.ts';
import { toTextFiles } from './text-files.ts';

const writeJson = (file: string, content: unknown) => writeFile(file, `${JSON.stringify(content)}\n`);

/** Writes the words of a list's pages into its folder `texts`, in several files; `index.json` says which word is in which. */
const writeTexts = async (folder: string, pages: readonly (IndexedFile | undefined)[]) => {
  const texts: string[] = [];
  for (const page of pages) texts.push(page ? await textOfFragment(page) : '');
  const { index, files } = toTextFiles(texts);
  await mkdir(folder, { recursive: true });
  await writeJson(join(folder, 'index.json'), index);
  for (const [number, file] of files.entries()) await writeJson(join(folder, `${number}.json`), file);
};

/**
 * Writes beside each `ids.json` of a directory what finds its rows by text: their words in `texts/`, and in `found.json`
 * which page of the index is which row.
 */
export const writeListFiles = async (siteFolder: string, fragments: readonly IndexedFile[]) => {
  const pageOf = new Map(fragments.map((page) => [page.url, page]));
  const lists = (await readdir(siteFolder, { recursive: true })).filter((name) => name.endsWith('/ids.json'));
  for (const list of lists) {
    const ids = JSON.parse(await readFile(join(siteFolder, list), 'utf8')) as string[];
    const folder = dirname(list);
    const pages = ids.map((id) => pageOf.get(`/${folder}/${id}/`));
    await writeJson(join(siteFolder, folder, 'found.json'), toFoundRows(pages.map((page) => page?.id)));
    await writeTexts(join(siteFolder, folder, 'texts'), pages);
  }
};

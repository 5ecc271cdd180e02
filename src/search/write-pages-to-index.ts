import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommonTexts, readPageToIndex, toHtmlToIndex, type PageToIndex } from './page-to-index.ts';

/** Pages of a built site that are to be found. One after the other: all of them at once are gigabytes. */
async function* pagesIn(siteFolder: string): AsyncGenerator<{ name: string; page: PageToIndex }> {
  for (const name of await readdir(siteFolder, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const page = readPageToIndex(await readFile(join(siteFolder, name), 'utf8'));
    if (page) yield { name, page };
  }
}

/** Writes every page of a site as the index takes it into a folder, at the same address; gives their number. */
export const writePagesToIndex = async (siteFolder: string, folder: string): Promise<number> => {
  const common = new CommonTexts();
  for await (const { page } of pagesIn(siteFolder)) common.add(page);
  let count = 0;
  for await (const { name, page } of pagesIn(siteFolder)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(
      join(folder, name),
      toHtmlToIndex(page, (text) => common.isCommon(page, text)),
    );
    count += 1;
  }
  return count;
};

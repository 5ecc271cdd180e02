import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What Pagefind keeps of a page, in a file of its own. */
interface Fragment {
  /** Address of the page on its own host, such as `/km/smes/kh-x/`. */
  url: string;
  content: string;
  meta: { kind?: string; countries?: string };
}

/** A page of the index. Its text stays on the disk: those of all pages are gigabytes. */
export interface IndexedFile extends Omit<Fragment, 'content'> {
  /** Id of its fragment, such as `en_1a2b3c4`. */
  id: string;
  file: string;
}

/** A fragment is packed JSON behind the word `pagefind_dcd`. */
const readFragment = async (file: string): Promise<Fragment> => {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
};

/** All pages of an index. One after the other: thousands opened at once are more than many machines allow. */
export const readFragments = async (folder: string): Promise<IndexedFile[]> => {
  const files: IndexedFile[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const file = join(folder, name);
    const { url, meta } = await readFragment(file);
    files.push({ id: name.replace('.pf_fragment', ''), file, url, meta });
  }
  return files;
};

/** The text of a page as the index keeps it. */
export const textOfFragment = async ({ file }: IndexedFile): Promise<string> =>
  (await readFragment(file)).content;

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { languages, type Language } from '../../src/schema/language.ts';

export const root = resolve(import.meta.dirname, '../..');
export const siteFolder = join(root, 'dist');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Newest change in the folders and files a build is made from, in milliseconds. */
export const newestSourceChange = (): number =>
  Math.max(
    ...['content', 'src', 'public', 'scripts/build.ts', 'astro.config.mjs', 'package-lock.json']
      .map((path) => join(root, path))
      .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))
      .map((path) => statSync(path).mtimeMs),
  );

/** A page of the built site. */
export interface SitePage {
  /** Address without the base path: `/km/smes/kh-x/`. */
  address: string;
  file: string;
  language: Language;
  /** `smes` for the list, `smes/*` for an entry, `smes/by` for a list of some, `provinces/brief` below one, `` for the first page. */
  kind: string;
}

/** Parts of an address that are no ids: pages of lists lie below them. */
const listParts = ['by', 'page', 'list'];

const kindOf = (collection: string, id: string | undefined, below: string | undefined) => {
  if (id === undefined) return collection;
  if (listParts.includes(id)) return `${collection}/${id}`;
  return below === undefined ? `${collection}/*` : `${collection}/${below}`;
};

const toPage = (file: string): SitePage => {
  const path = relative(siteFolder, file).split(sep).join('/');
  const address = `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
  const parts = address.split('/').filter(Boolean);
  const language = languages.find((tag) => tag !== 'en' && tag === parts[0]) ?? 'en';
  const [collection = '', id, below] = language === 'en' ? parts : parts.slice(1);
  return { address, file, language, kind: kindOf(collection, id, below) };
};

/**
 * The form for editors is a program in the same folder, not a page of the site: it has a policy, styles and a weight of
 * its own, is not searched, and `admin.test.ts` tries it.
 */
const isForm = (page: SitePage) => page.kind.split('/')[0] === 'admin';

let pages: SitePage[] | undefined;
/** Every page of the built site. */
export const sitePages = (): SitePage[] => {
  pages ??= filesIn(siteFolder)
    .filter((file) => file.endsWith('.html'))
    .map(toPage)
    .filter((page) => !isForm(page))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
  return pages;
};

/** Address of every file of the built site. */
export const siteAddresses = (): Set<string> =>
  new Set(filesIn(siteFolder).map((file) => `/${relative(siteFolder, file).split(sep).join('/')}`));

/** Text of a page. */
export const htmlOf = (page: SitePage): string => readFileSync(page.file, 'utf8');

/** The heaviest page of each kind in a language: where one breaks, it is this one. */
export const pageOfEachKind = (language: Language): SitePage[] => {
  const heaviest = new Map<string, { page: SitePage; size: number }>();
  for (const page of sitePages().filter((each) => each.language === language)) {
    const { size } = statSync(page.file);
    if (size > (heaviest.get(page.kind)?.size ?? 0)) heaviest.set(page.kind, { page, size });
  }
  return [...heaviest.values()].map(({ page }) => page);
};

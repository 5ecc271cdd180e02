import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { adminHeaders, writeAdminPages } from '../../src/host/admin-site.ts';
import { listContentFiles } from '../../src/reader/content-folder.ts';
import { root, siteFolder } from './site-files.ts';

/** Sveltia's store for trials: a folder of this name in the private file system of the browser. */
const storeName = 'sveltia-cms-test';
const store = { kind: 'browser' } as const;

/** A folder with the form of the built site, told to keep entries in the browser instead of a repository. */
export const makeTrialForm = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'trial-form-'));
  mkdirSync(join(folder, 'admin'));
  symlinkSync(join(siteFolder, 'admin/app'), join(folder, 'admin/app'));
  symlinkSync(join(siteFolder, 'favicon.svg'), join(folder, 'favicon.svg'));
  writeAdminPages(folder, store);
  const headers = Object.entries(adminHeaders(store)).map(([name, value]) => `  ${name}: ${value}\n`);
  writeFileSync(join(folder, '_headers'), `/admin/*\n${headers.join('')}`);
  return folder;
};

/** Path from the root of the repository → text, of everything that the form reads, or of one folder of the content. */
export const contentFiles = (folder?: string): [path: string, text: string][] =>
  listContentFiles(join(root, 'content'), folder).map(({ path, absolute }) => [
    `content/${path}`,
    readFileSync(absolute, 'utf8'),
  ]);

/** Puts files into the store of the browser. */
export const fillStore = (page: Page, files: readonly (readonly [string, string])[]): Promise<void> =>
  page.evaluate(
    async ({ name, files: given }) => {
      const top = await navigator.storage.getDirectory();
      const folders = new Map<string, Promise<FileSystemDirectoryHandle>>();
      const folderOf = (path: string): Promise<FileSystemDirectoryHandle> => {
        const made =
          folders.get(path) ??
          (path === ''
            ? top.getDirectoryHandle(name, { create: true })
            : folderOf(path.slice(0, Math.max(0, path.lastIndexOf('/')))).then((parent) =>
                parent.getDirectoryHandle(path.slice(path.lastIndexOf('/') + 1), { create: true }),
              ));
        folders.set(path, made);
        return made;
      };
      await Promise.all(
        given.map(async ([path, text]) => {
          const cut = path.lastIndexOf('/');
          const folder = await folderOf(path.slice(0, cut));
          const file = await folder.getFileHandle(path.slice(cut + 1), { create: true });
          const stream = await file.createWritable();
          await stream.write(text);
          await stream.close();
        }),
      );
    },
    { name: storeName, files },
  );

/** The text of a file in the store of the browser; undefined while there is none. */
export const readStore = (page: Page, path: string): Promise<string | undefined> =>
  page.evaluate(
    async ({ name, parts }) => {
      try {
        let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
        return await (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
      } catch {
        return undefined;
      }
    },
    { name: storeName, parts: path.split('/') },
  );

/** Signs in to the store of the browser and waits until all entries are read. By key: a click misses a button below the window. */
export const signIn = async (page: Page): Promise<void> => {
  await page.locator('#nc-root button').first().press('Enter');
  await page.locator('#nc-root [role="toolbar"]').first().waitFor();
};

/** Goes to a place of the form: `#/collections/smes/new`. */
export const goToForm = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('[data-key-path]').first().waitFor();
};

/** The field at a path of keys: `products.0.name`. */
export const fieldAt = (page: Page, path: string): Locator => page.locator(`[data-key-path="${path}"]`);

/** Chooses an option of a field by its words: a list that opens, or a row of round buttons when there are few. */
export const choose = async (page: Page, path: string, words: string): Promise<void> => {
  const field = fieldAt(page, path);
  await field.getByRole('combobox').or(field.getByRole('radio')).first().waitFor();
  const button = field.getByRole('radio', { name: words, exact: true });
  if ((await button.count()) > 0) return button.click();
  await field.getByRole('combobox').click();
  const search = page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: 'Search' }))
    .last();
  if (await search.isVisible()) await search.fill(words);
  await page.getByRole('option', { name: words, exact: true }).click();
  // A list from which several may be taken stays open.
  if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape');
};

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { adminHeaders, writeAdmin } from '../src/host/admin-site.ts';
import { allowImagesOf, withFolderHeaders } from '../src/host/headers-file.ts';
import { tileOriginOf } from '../src/host/tile-origin.ts';
import { storeOf, type Store } from '../src/cms/backend.ts';
import { siteSettingsOf } from '../src/model/site-settings.ts';
import { writeIndex } from '../src/search/write-index.ts';

const root = resolve(import.meta.dirname, '..');

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs the checker; its output goes straight through. */
const check = (): boolean =>
  spawnSync(process.execPath, ['scripts/check.ts'], { cwd: root, stdio: 'inherit' }).status === 0;

/** Astro names each of thousands of pages; what is left are its steps, warnings and errors. */
const isPageLine = (line: string) => /[├└]─|^ \(\+\d/u.test(line);

/** What a test runner leaves in the environment; Astro would take it for its own: a build for development, at the root. */
const leftByTestRunner = ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'VITEST'];

/** Runs Astro into a folder. */
export const buildPages = (outDir: string, env: NodeJS.ProcessEnv): Promise<boolean> =>
  new Promise((finished) => {
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !leftByTestRunner.includes(name)),
    );
    const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...environment, ...env, NODE_ENV: 'production', SITE_OUT_DIR: outDir },
    });
    createInterface(astro.stdout).on('line', (line) => {
      if (!isPageLine(line)) console.log(line);
    });
    astro.on('close', (code) => finished(code === 0));
  });

/** What the host sends beside the files: the host of tiles, when the deployer names one, and the policy of the form for editors. */
export const writeHeaders = (folder: string, store: Store, env: NodeJS.ProcessEnv): void => {
  const file = `${folder}/_headers`;
  const tiles = env['PUBLIC_TILE_URL'];
  const text = readFileSync(file, 'utf8');
  const pages = tiles ? allowImagesOf(text, tileOriginOf(tiles)) : text;
  const host = env['NETLIFY'] === 'true' ? 'netlify' : 'other';
  writeFileSync(file, withFolderHeaders(pages, '/admin/', adminHeaders(store), host));
};

interface Folders {
  now: string;
  next: string;
  old: string;
}

/** Puts the new site in the place of the old one. Two renames: at no time is a half-written site in `dist`. */
const swap = (folders: Folders) => {
  if (existsSync(folders.now)) renameSync(folders.now, folders.old);
  renameSync(folders.next, folders.now);
  rmSync(folders.old, { recursive: true, force: true });
};

/** A build that was stopped between the two renames left the site under the old name. */
const recover = (folders: Folders) => {
  if (!existsSync(folders.now) && existsSync(folders.old)) renameSync(folders.old, folders.now);
  for (const folder of [folders.old, folders.next]) rmSync(folder, { recursive: true, force: true });
};

/**
 * Checks the content, builds the site beside the old one, indexes it, and only then replaces the old one.
 * `name` is the folder of the site, `env` what the build is told beside the environment, such as `SITE_BASE`.
 */
export const build = async (name = 'dist', env: NodeJS.ProcessEnv = {}): Promise<boolean> => {
  const now = `${root}/${name}`;
  const folders = { now, next: `${now}.next`, old: `${now}.old` };
  const begun = performance.now();
  recover(folders);
  if (!check()) {
    console.error('\nNothing was built: the content has errors (above). The site built before is untouched.');
    return false;
  }
  try {
    if (!(await buildPages(folders.next, env))) throw new Error('astro build failed');
    const indexing = performance.now();
    const pages = await writeIndex(folders.next);
    console.log(`Search index: ${pages} pages in ${seconds(indexing)}`);
    const whole = { ...process.env, ...env };
    const store = storeOf(siteSettingsOf(whole).repository, whole['SITE_SIGN_IN']);
    await writeAdmin(folders.next, store);
    writeHeaders(folders.next, store, whole);
    swap(folders);
  } catch (error) {
    rmSync(folders.next, { recursive: true, force: true });
    console.error(`\n${String(error)}\nNothing was replaced: the site built before is untouched.`);
    return false;
  }
  console.log(`Built ${name}/ in ${seconds(begun)}`);
  return true;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await build()) ? 0 : 1;

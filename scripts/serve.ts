import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveSite } from '../src/host/site-server.ts';

const folder = resolve(import.meta.dirname, '../dist');
const usualPort = 4321;

/** The base path with a slash at both ends, as in `astro.config.mjs`. */
const base = `/${(process.env['SITE_BASE'] ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');

/** Serves `dist/` until stopped, and prints the address. */
export const serve = async (): Promise<boolean> => {
  if (!existsSync(`${folder}/index.html`)) {
    console.error('There is no site in dist/ yet. Build it first: npm run build');
    return false;
  }
  const { address } = await serveSite({ folder, base }, Number(process.env['PORT'] ?? usualPort));
  console.log(`\nThe site is at ${address}\nStop it with Ctrl+C.`);
  return true;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await serve()) ? 0 : 1;

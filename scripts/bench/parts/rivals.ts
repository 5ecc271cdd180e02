import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { openThrottled } from './throttled-page.ts';

/** An entry as other ways of searching would hold it. */
export interface RivalRecord {
  id: string;
  name: string;
  /** All it can be found by. */
  words: string;
  country: string;
  product: string[];
}

/** What a rival needed: bytes before the first answer, time until it is ready, time of a search that is narrowed. */
export interface RivalVisit {
  ready: number;
  readyBytes: number;
  narrowed: number[];
}

const root = resolve(import.meta.dirname, '../../..');

/** Writes both rivals with the same entries below `rival/` of a built site, unless they are there. */
export const writeRivals = async (siteFolder: string, records: readonly RivalRecord[]): Promise<void> => {
  const folder = join(siteFolder, 'rival');
  if (existsSync(folder)) return;
  mkdirSync(folder);
  cpSync(join(root, 'node_modules/minisearch/dist/es/index.js'), join(folder, 'minisearch.js'));
  writeFileSync(join(folder, 'records.json'), JSON.stringify(records));
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind did not start');
  for (const { id, name, words, country, product } of records)
    await index.addCustomRecord({
      url: `/smes/${id}/`,
      content: `${name} ${words}`,
      language: 'en',
      meta: { title: name },
      filters: { country: [country], product },
    });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
};

interface RivalPagefind {
  init: () => Promise<void>;
  search: (text: string, options: object) => Promise<{ results: unknown[] }>;
}

const runPagefind = async (words: readonly string[]) => {
  const begun = performance.now();
  const pagefind = (await import(
    new URL('/rival/pagefind/pagefind.js', location.href).href
  )) as RivalPagefind;
  await pagefind.init();
  await pagefind.search(words[0] ?? '', { filters: { country: 'KH' } });
  const ready = performance.now() - begun;
  const narrowed = [];
  for (const word of words) {
    // Once to fetch, once to measure.
    await pagefind.search(word, { filters: { country: 'KH' } });
    const from = performance.now();
    await pagefind.search(word, { filters: { country: 'KH' } });
    narrowed.push(performance.now() - from);
  }
  return { ready, narrowed };
};

interface RivalMiniSearch {
  addAll: (records: unknown[]) => void;
  search: (text: string, options: object) => unknown[];
}

const runMiniSearch = async (words: readonly string[]) => {
  const begun = performance.now();
  const [{ default: MiniSearch }, records] = await Promise.all([
    import(new URL('/rival/minisearch.js', location.href).href) as Promise<{
      default: new (options: object) => RivalMiniSearch;
    }>,
    fetch('/rival/records.json').then((answer) => answer.json() as Promise<unknown[]>),
  ]);
  const index = new MiniSearch({ fields: ['name', 'words'], storeFields: ['country', 'product'] });
  index.addAll(records);
  const ready = performance.now() - begun;
  const narrowed = words.map((word) => {
    const from = performance.now();
    index.search(word, {
      prefix: true,
      filter: ({ country }: { country?: string }) => country === 'KH',
    });
    return performance.now() - from;
  });
  return { ready, narrowed };
};

/** Searches and narrows with a rival on the same line and processor as the directory. */
export const visitRival = async (
  browser: Browser,
  address: string,
  rival: 'pagefind' | 'minisearch',
  words: readonly string[],
  slowdown: number,
): Promise<RivalVisit> => {
  const { page, bytes, close: leave } = await openThrottled(browser, slowdown);
  try {
    await page.goto(`${address}404.html`);
    bytes();
    const measured = await page.evaluate(rival === 'pagefind' ? runPagefind : runMiniSearch, words);
    await page.waitForTimeout(200);
    return { ...measured, readyBytes: bytes() };
  } finally {
    await leave();
  }
};

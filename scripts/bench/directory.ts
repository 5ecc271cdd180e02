import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Atlas, Entry } from '../../src/model/atlas.ts';
import { countriesOf } from '../../src/model/country-of.ts';
import { readFacetFile, type FacetFile } from '../../src/model/filters/facet-file.ts';
import { FacetEngine, type FacetTable } from '../../src/model/filters/facets.ts';
import { searchWordsOf } from '../../src/model/search-words.ts';
import { smeSchema } from '../../src/schema/sme.ts';
import { realAtlas } from '../../tests/atlas.ts';
import { startChromium } from '../../tests/site/chromium.ts';
import { artificialSmes, type WrittenSme } from './parts/artificial-smes.ts';
import { buildArtificialSite } from './parts/artificial-site.ts';
import { visitDirectory, type DirectoryVisit } from './parts/directory-visit.ts';
import { serveOverHttp2 } from './parts/http2-server.ts';
import { halfAndMost, quantile } from './parts/quantile.ts';
import { randomFrom } from './parts/random.ts';
import { visitRival, writeRivals, type RivalRecord, type RivalVisit } from './parts/rivals.ts';
import { tapLength, type Tap } from './parts/taps.ts';

const slowdown = 4;
const visits = 3;
/** Words of makers in several languages, an HS code, a typing error and a name. */
const words = [
  'pepper',
  'durian',
  'ម្រេច',
  'nước mắm',
  'กุ้ง',
  '0904',
  'fish sause',
  'silk cloth',
  'rice',
  'cashew nuts',
  'artificial 77',
  'Kampot',
];

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const packed = (file: string) => brotliCompressSync(readFileSync(file)).length;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** The real content with the artificial businesses in it. */
const atlasOf = (smes: ReadonlyMap<string, WrittenSme>): Atlas => ({
  ...realAtlas,
  smes: new Map([
    ...realAtlas.smes,
    ...[...smes].map(([id, sme]): [string, Entry<'smes'>] => [
      id,
      { id, collection: 'smes', data: smeSchema.parse(sme) },
    ]),
  ]),
});

const recordsOf = (atlas: Atlas): RivalRecord[] =>
  [...atlas.smes.values()].map((entry) => ({
    id: entry.id,
    name: entry.data.names.en,
    words: searchWordsOf(atlas, entry),
    country: countriesOf(atlas, entry)[0] ?? '',
    product: entry.data.products.map(({ product }) => product),
  }));

/** Time of the engine alone over many choices, in milliseconds, on this processor. */
const narrowTimes = (table: FacetTable): number[] => {
  const engine = new FacetEngine(table);
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: 2000 }, () => {
    const facets = [pick(table.facets), pick(table.facets)];
    const choice = Object.fromEntries(
      facets.map(({ name, values }) => [name, [pick(values).id, pick(values).id]]),
    );
    const begun = performance.now();
    engine.narrow(choice);
    return performance.now() - begun;
  });
};

/** The script of the directory with everything it needs before the first search. */
const engineBytes = (siteFolder: string): number => {
  const html = readFileSync(join(siteFolder, 'smes/index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="\/?([^"]+Directory[^"]+\.js)"/gu)].map(
    ([, src = '']) => src,
  );
  const imported = scripts.flatMap((src) => [
    src,
    ...[...readFileSync(join(siteFolder, src), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/gu)].map(
      ([, name = '']) => `_astro/${name}`,
    ),
  ]);
  return [...new Set(imported)].reduce((sum, src) => sum + packed(join(siteFolder, src)), 0);
};

const tapRow = (name: string, taps: readonly Tap[]) => ({
  'an answer ticked, p50/p95 (ms)': name,
  'counts written': halfAndMost(taps.map(({ written }) => written)),
  'end of the next frame': halfAndMost(taps.map(({ frame }) => frame)),
  'rows there': halfAndMost(taps.map(({ settled }) => settled)),
});

const rivalRow = (name: string, visitsOfRival: readonly RivalVisit[]) => ({
  way: name,
  'bytes before the first answer': kilobytes(quantile(visitsOfRival.map(({ readyBytes }) => readyBytes))),
  'first answer (ms)': Math.round(quantile(visitsOfRival.map(({ ready }) => ready))),
  'word + country, p50/p95 (ms)': halfAndMost(
    visitsOfRival.flatMap(({ narrowed }) => narrowed),
    1,
  ),
});

/**
 * Measures the directory with artificial businesses beside the real ones: the build, the files, and a visit on a slow
 * line and processor; beside it, in the same run, Pagefind with its own filters and MiniSearch over the same entries.
 * `--site <folder>` keeps the site, so that another run measures it without building it again.
 */
export const run = async (options: string[]): Promise<void> => {
  const { values } = parseArgs({
    args: options,
    options: { entries: { type: 'string', default: '1000' }, site: { type: 'string' } },
  });
  const smes = artificialSmes(realAtlas, Number(values.entries));
  const atlas = atlasOf(smes);
  const folder = values.site ?? mkdtempSync(join(tmpdir(), 'sec-bench-'));
  const built = await buildArtificialSite(folder, smes);
  const site = await serveOverHttp2({ folder: built.folder, base: '/' });
  const browser = await startChromium();
  try {
    const read = (name: string) => join(built.folder, name);
    const table = readFacetFile(JSON.parse(readFileSync(read('smes/facets.json'), 'utf8')) as FacetFile);
    const index = filesIn(read('pagefind'));
    console.log(
      `${atlas.smes.size} businesses (${smes.size} artificial), five languages, ${filesIn(built.folder).length} files`,
    );
    console.log(
      `Build: ${built.seconds.toFixed(0)} s, at most ${(built.memory / 1e9).toFixed(1)} GB of memory`,
    );
    console.log(
      `Search index of all languages: ${(sizeOf(index) / 1e6).toFixed(1)} MB in ${index.length} files`,
    );
    console.log(
      `Facets ${kilobytes(packed(read('smes/facets.json')))} and engine ${kilobytes(engineBytes(built.folder))} (br); pages to rows ${kilobytes(packed(read('smes/found.json')))}; orders ${kilobytes(packed(read('smes/orders.json')))}; ids ${kilobytes(packed(read('smes/ids.json')))}; vocabulary ${kilobytes(packed(read('search-vocabulary.json')))}`,
    );
    const narrow = narrowTimes(table);
    console.log(`A choice narrowed and counted, this processor: p50/p95 ${halfAndMost(narrow, 2)} ms`);
    await writeRivals(built.folder, recordsOf(atlas));
    // The server packs a file when it is first asked for; nobody waits for that here.
    await visitDirectory(browser, site.address, words, 1);
    await visitRival(browser, site.address, 'pagefind', words, 1);
    await visitRival(browser, site.address, 'minisearch', words, 1);
    const seen: DirectoryVisit[] = [];
    for (let visit = 0; visit < visits; visit += 1)
      seen.push(await visitDirectory(browser, site.address, words, slowdown));
    const middle = (of: (visit: (typeof seen)[number]) => number) => quantile(seen.map(of));
    console.table({
      'page ready to narrow': {
        'ms p50': Math.round(middle(({ ready }) => ready)),
        transferred: kilobytes(middle(({ readyBytes }) => readyBytes)),
      },
      'first search': {
        'ms p50': Math.round(middle(({ first }) => first)),
        transferred: kilobytes(middle(({ firstBytes }) => firstBytes)),
      },
      'next searches': {
        'ms p50': halfAndMost(seen.flatMap(({ next }) => next)),
        transferred: kilobytes(quantile(seen.flatMap(({ nextBytes }) => nextBytes))),
        'transferred at most': kilobytes(Math.max(...seen.flatMap(({ nextBytes }) => nextBytes))),
      },
      'first word of descriptions, after these': {
        'ms p50': Math.round(middle(({ described }) => described)),
        transferred: kilobytes(middle(({ describedBytes }) => describedBytes)),
      },
      'first word in another form': {
        'ms p50': Math.round(middle(({ unknown }) => unknown)),
        transferred: kilobytes(middle(({ unknownBytes }) => unknownBytes)),
      },
    });
    console.table([
      tapRow(
        'in the whole list',
        seen.flatMap(({ alone }) => alone),
      ),
      tapRow(
        'beside words',
        seen.flatMap(({ both }) => both),
      ),
    ]);
    const rivals: Record<'pagefind' | 'minisearch', RivalVisit[]> = { pagefind: [], minisearch: [] };
    for (let visit = 0; visit < visits; visit += 1)
      for (const rival of ['pagefind', 'minisearch'] as const)
        rivals[rival].push(await visitRival(browser, site.address, rival, words, slowdown));
    console.table([
      rivalRow('Pagefind with its own filters', rivals.pagefind),
      rivalRow('MiniSearch', rivals.minisearch),
    ]);
    console.log(
      `Medians of ${visits} visits in one run: Fast 3G (1.6 Mbit/s, 150 ms), HTTP/2, processor ${slowdown} times slower, cold cache; a finger is down for ${tapLength} ms.`,
    );
  } finally {
    await browser.close();
    await site.stop();
    if (values.site === undefined) rmSync(folder, { recursive: true });
  }
};

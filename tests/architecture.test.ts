import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const list = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : list(path);
    return [path];
  });

const files = ['src', 'scripts', 'tests'].flatMap(list);
const code = files.filter((file) => /\.(ts|mjs|js|astro)$/.test(file));

interface Import {
  /** `src/...` for our own files, package names for others, `node:x` and `astro:x` as they are. */
  target: string;
  /** Types vanish when the code is built; they tie no rooms together. */
  typeOnly: boolean;
}

const statement =
  /(?:^|\n|;)\s*(?:import|export)\s(?:(?<what>[^'"`;=()]*?)\sfrom\s)?\s*['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/g;

const isTypeOnly = (what: string): boolean => {
  if (what.trimStart().startsWith('type ')) return true;
  const named = /^\s*\{([^}]*)\}\s*$/.exec(what)?.[1];
  return (
    named !== undefined &&
    named.split(',').every((part) => part.trim() === '' || part.trim().startsWith('type '))
  );
};

const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const script = file.endsWith('.astro') ? text.replace(/<style[\s\S]*?<\/style>/g, '') : text;
  return [...script.matchAll(statement)].map(({ groups = {} }) => {
    const written = groups['from'] ?? groups['dynamic'] ?? '';
    const typeOnly = groups['dynamic'] === undefined && isTypeOnly(groups['what'] ?? '');
    if (written.startsWith('~/')) return { target: `src/${written.slice(2)}`, typeOnly };
    if (written.startsWith('.')) return { target: posix.join(posix.dirname(file), written), typeOnly };
    return { target: builtinModules.includes(written) ? `node:${written}` : written, typeOnly };
  });
};

interface Room {
  folder: string;
  /** Beginnings of what it may import, its own room aside. */
  may: string[];
  /** Beginnings of what it may take types from besides. */
  types?: string[];
  /** Single files that do a thing for their whole room. */
  except?: Record<string, string[]>;
}

const seen = [
  'src/model/',
  'src/words/',
  'src/map/',
  'src/chain/',
  'src/exports/',
  'src/history/',
  'src/styles/',
  'src/islands/',
  'astro/types',
];
// The list of languages is needed wherever an address is made.
const languages = 'src/schema/language.ts';

/** The table of the architecture. What is not named in a row is refused. */
const rooms: Room[] = [
  { folder: 'src/schema', may: ['zod'] },
  {
    folder: 'src/reader',
    may: ['yaml', 'node:', 'src/schema/', 'zod'],
    // The one file that knows how Astro loads content.
    except: { 'src/reader/yaml-loader.ts': ['astro/loaders'] },
  },
  // What somebody answers becomes a file, checked against what is there.
  { folder: 'src/draft', may: ['src/check/', 'src/schema/', 'src/writer/'], types: ['src/words/'] },
  // Entries as sheets and sheets as entries.
  {
    folder: 'src/sheet',
    may: ['src/check/', 'src/draft/', 'src/reader/', 'src/schema/', 'src/writer/', 'zod'],
    types: ['src/words/'],
    except: {
      'src/sheet/csv-sheet.ts': ['csv-parse', 'src/exports/csv.ts'],
      'src/sheet/export-workbook.ts': ['write-excel-file'],
      'src/sheet/read-file.ts': ['node:path'],
      'src/sheet/read-workbook.ts': ['read-excel-file'],
      'src/sheet/receipt-workbook.ts': ['write-excel-file'],
      'src/sheet/row-state.ts': ['node:crypto'],
      'src/sheet/sheet-feature.ts': ['write-excel-file'],
      'src/sheet/zip-file.ts': ['node:zlib'],
    },
  },
  // What somebody fills into a form of GitHub becomes a draft too.
  {
    folder: 'src/intake',
    may: ['src/check/', 'src/schema/', 'src/draft/', 'src/writer/', 'yaml', 'zod'],
    types: ['src/words/'],
  },
  { folder: 'src/writer', may: ['yaml', 'src/schema/', 'src/reader/', 'zod', 'node:'] },
  {
    folder: 'src/check',
    may: ['zod', 'src/schema/', 'src/reader/', 'satteri'],
    // Whether a point lies in its province is asked of the shapes on the map.
    // What has run out is told once, for the checker, the report and the pages.
    except: {
      'src/check/rules/point-in-province.ts': ['src/map/province-distance.ts'],
      'src/check/mend.ts': ['yaml', 'src/writer/entry-text.ts'],
      'src/check/rules/out-of-date.ts': ['src/model/ageing/'],
    },
  },
  // What a change does to the content: pure but for the file that asks git.
  {
    folder: 'src/diff',
    may: ['src/schema/', 'src/reader/', 'src/check/', 'src/model/', 'src/history/'],
    types: ['zod'],
  },
  // What runs beside pull requests and issues on GitHub. It has no packages: some of it runs where none are installed.
  { folder: 'src/github', may: ['src/diff/', 'src/check/'], types: ['src/schema/'] },
  // Links to outside hosts, looked at once a week.
  { folder: 'src/links', may: ['src/check/'], types: ['src/schema/'] },
  {
    folder: 'src/model',
    may: ['src/schema/', 'src/words/'],
    types: ['src/map/', 'src/search/'],
    except: {
      'src/model/read-atlas.ts': ['astro:content'],
      'src/model/read-content.ts': ['astro:content'],
      // What git knows joins the record where it is read.
      'src/model/read-service-record.ts': ['src/history/'],
      // Words are cut for the index where the entry is at hand.
      'src/model/search-words.ts': ['src/search/indexed-words.ts', 'src/search/token.ts'],
    },
  },
  {
    folder: 'src/components',
    may: [...seen, languages],
    types: ['src/schema/'],
    except: {
      'src/components/ProsePage.astro': ['src/layouts/Page.astro'],
      // The schema names the pictures of the guides with their sizes, for the checker and the page.
      'src/components/GuideShot.astro': ['src/schema/guide-picture.ts'],
      // The schema states the order of the topics and of the stages once, for the checker and the page.
      'src/components/Rules.astro': ['src/schema/country.ts'],
      'src/components/StageLine.astro': ['src/schema/cluster.ts'],
    },
  },
  {
    folder: 'src/layouts',
    may: [...seen, languages, 'src/components/', '@fontsource'],
    types: ['src/schema/'],
  },
  {
    folder: 'src/islands',
    may: [
      'src/model/filters',
      'src/search/',
      'leaflet',
      'supercluster',
      'topojson-client',
      // Files and letters that the shortlist makes in the browser; pure text, no content.
      'src/exports/csv.ts',
      'src/exports/vcard.ts',
      'src/model/contact-routes.ts',
      'src/model/shortlist-chunk.ts',
      // Land and borders are made of the same shapes on paper and on the map that moves; pure geometry, no content.
      'src/map/unit-topology.ts',
    ],
    types: ['geojson', 'topojson-specification', 'src/model/shortlist-record.ts', 'src/schema/'],
  },
  {
    folder: 'src/pages',
    may: [
      ...seen,
      languages,
      'src/components/',
      'src/layouts/',
      'src/exports/',
      'src/search/',
      'astro',
      'astro:content',
    ],
    types: ['src/schema/'],
  },
  { folder: 'src/exports', may: ['src/model/', 'src/schema/', 'uqr'], types: ['src/words/'] },
  {
    folder: 'src/map',
    may: ['src/model/', 'src/schema/', 'src/words/', 'd3-geo', 'topojson-client'],
    types: ['geojson', 'topojson-specification'],
  },
  // A chain is drawn on the build, which measures letters as the maps do.
  { folder: 'src/chain', may: ['src/map/text-width.ts'], types: ['src/schema/'] },
  // What has run out, as texts for editors; a text of an entry is made harmless where the checker does it.
  {
    folder: 'src/report',
    may: ['src/model/', 'src/schema/', 'src/check/reporters/markdown-text.ts'],
  },
  // What git knows of the content; it never stops a build.
  {
    folder: 'src/history',
    // What a series is, it knows as the pages do.
    may: ['src/reader/', 'src/schema/series.ts'],
    except: {
      'src/history/git.ts': ['node:child_process'],
      'src/history/change-store.ts': ['node:'],
    },
  },
  { folder: 'src/search', may: ['src/model/', 'src/schema/', 'src/words/', 'node:', 'pagefind'] },
  {
    folder: 'src/cms',
    may: ['src/schema/', 'src/words/make-words.ts', 'src/words/field-words.ts', 'zod'],
    types: ['@sveltia/cms'],
    except: {
      // Entries are read and written by the rooms that do it for every door.
      'src/cms/entry-format.ts': ['src/reader/', 'src/writer/'],
      'src/cms/start.ts': ['@sveltia/cms', 'src/styles/'],
    },
  },
  {
    folder: 'scripts',
    may: [
      'src/check/',
      'src/reader/',
      'src/writer/',
      'src/schema/',
      'src/exports/',
      'src/model/',
      'src/search/',
      'src/map/',
      'src/host/',
      'src/words/',
      'src/draft/',
      'src/sheet/',
      'src/diff/',
      'src/github/',
      'src/links/',
      'src/report/',
      'src/intake/',
      'src/cms/',
      'node:',
    ],
    // Benchmarks and the pictures of the guides are taken in the same browser as the site tests.
    except: {
      // All tests begin with the build that these would make.
      'scripts/test.ts': ['tests/site/build-when-stale.ts'],
      'scripts/guide-pictures.ts': ['tests/site/chromium.ts'],
      'scripts/guide-pictures/editors-form.ts': ['tests/site/admin-form.ts'],
      'scripts/bench/check.ts': ['tests/atlas.ts'],
      'scripts/bench/map.ts': ['tests/site/chromium.ts'],
      'scripts/bench/directory.ts': ['tests/site/chromium.ts', 'tests/atlas.ts'],
      // The same entries, searched in other ways.
      'scripts/bench/parts/rivals.ts': ['pagefind'],
    },
    types: ['playwright-core', 'zod'],
  },
];

test.each(rooms)(
  '$folder imports only what its row of the architecture allows',
  ({ folder, may, types, except }) => {
    const strangers = code
      .filter((file) => file.startsWith(`${folder}/`) && !file.startsWith('scripts/map-data/'))
      .flatMap((file) => {
        const allowed = [`${folder}/`, ...may, ...(except?.[file] ?? [])];
        return importsOf(file)
          .filter(({ target, typeOnly }) => {
            const starts = typeOnly ? [...allowed, ...(types ?? [])] : allowed;
            return !starts.some((start) => target.startsWith(start));
          })
          .map(({ target }) => `${file} imports ${target}`);
      });
    expect(strangers).toEqual([]);
  },
);

test('imports are found however they are written', () => {
  expect(importsOf('src/reader/yaml-loader.ts')).toContainEqual({ target: 'astro/loaders', typeOnly: false });
  expect(importsOf('src/check/content.ts')).toContainEqual({ target: 'src/check/entry.ts', typeOnly: true });
  expect(importsOf('tests/architecture.test.ts')).toContainEqual({ target: 'node:fs', typeOnly: false });
});

test('node:fs stands in one file of the reader', () => {
  const found = code.filter(
    (file) =>
      /^src\/(reader|check|model|schema)\//.test(file) &&
      importsOf(file).some(({ target }) => target.startsWith('node:fs')),
  );
  expect(found).toEqual(['src/reader/content-folder.ts']);
});

test('programs are started by scripts, and by one file for git', () => {
  const found = code.filter(
    (file) =>
      file.startsWith('src/') &&
      importsOf(file).some(({ target }) => target.startsWith('node:child_process')),
  );
  expect(found).toEqual(['src/history/git.ts']);
});

test('things stand beside their noun: no drawers for odds and ends', () => {
  const drawer = /\/(utils?|helpers?|lib|misc|common|shared)(\/|\.[a-z]+$)|\/(types|constants)\.ts$/;
  const barrel = /\/index\.(ts|js|mjs)$/;
  const found = files.filter(
    (file) => drawer.test(file) || (barrel.test(file) && !file.startsWith('src/pages/')),
  );
  expect(found).toEqual([]);
});

/** Files over 300 lines, each with its reason. */
const longFiles: Record<string, string> = {
  'src/map/corridor-map.ts': 'one drawing, told from the back of the sheet to the front',
  'src/map/province-map.ts': 'one drawing, told from the back of the sheet to the front',
};

test('a file of code over 300 lines has a reason', () => {
  const long = code
    .filter((file) => !file.startsWith('tests/') && longFiles[file] === undefined)
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 300)
    .map(({ file, lines }) => `${file}: ${lines}`);
  expect(long).toEqual([]);
});

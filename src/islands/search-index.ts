import type { Understood } from '../search/vocabulary.ts';
import { loadJson } from './load-json.ts';
import { once } from './once.ts';
import { PageFinder, type PageHit } from './page-finder.ts';
import { QueryReader } from './query-reader.ts';
import type { SearchFiles } from './search-files.ts';

/** A page that matches, with what the search page narrows by. */
export interface Hit extends PageHit {
  kind: string;
  countries: readonly string[];
}

/** What a search found, best first, and how the query was read. */
export interface Found {
  asked: Understood;
  hits: Hit[];
}

/** Kind and countries of each page by its fragment's id, grouped: `{"smes KH": ["en_1a2b3c4"]}`. Written by the build. */
type KindFile = Record<string, string[]>;

const readKinds = (file: KindFile) =>
  new Map(
    Object.entries(file).flatMap(([key, ids]) => {
      const [kind = '', ...countries] = key.split(' ');
      return ids.map((id) => [id, { kind, countries }] as const);
    }),
  );

/** The search index of the page's language with the kinds of pages. Nothing is fetched before the first call. */
export class SearchIndex {
  readonly #reader: QueryReader;
  readonly #finder: PageFinder;
  readonly #kinds: () => Promise<ReturnType<typeof readKinds>>;

  constructor(files: SearchFiles, language: string) {
    this.#reader = new QueryReader(files);
    this.#finder = new PageFinder(files.index);
    this.#kinds = once(async () =>
      readKinds(await loadJson<KindFile>(`${files.index}kinds-${language}.json`)),
    );
  }

  /** Fetches the index. */
  async load(): Promise<void> {
    await Promise.all([this.#reader.load(), this.#finder.load(), this.#kinds()]);
  }

  /** Pages that match, best first, entries before the sources they rest on. */
  async search(typed: string): Promise<Found> {
    const find = async () => {
      const asked = await this.#reader.read(typed);
      return { asked, hits: await this.#finder.find(asked) };
    };
    const [{ asked, hits }, kinds] = await Promise.all([find(), this.#kinds(), this.#finder.load()]);
    const known = hits.map((hit): Hit => ({
      ...hit,
      ...(kinds.get(hit.id) ?? { kind: 'pages', countries: [] }),
    }));
    // There are more sources than entries; they must not push the entries off the first page of results.
    return {
      asked,
      hits: known.toSorted((a, b) => Number(a.kind === 'sources') - Number(b.kind === 'sources')),
    };
  }
}

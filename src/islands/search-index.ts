import { queriesOf } from '../search/query.ts';

/** What Pagefind gives for a page when its fragment is loaded. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A page that matches, before its fragment is loaded. */
export interface Hit {
  kind: string;
  countries: readonly string[];
  load: () => Promise<Fragment>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
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

/** The search index of the page's language. Nothing is fetched before the first call. */
export class SearchIndex {
  readonly #folder: string;
  readonly #language: string;
  #loading: Promise<{ pagefind: Pagefind; kinds: ReturnType<typeof readKinds> }> | undefined;

  /** `folder` is the address of the folder that Pagefind wrote. */
  constructor(folder: string, language: string) {
    this.#folder = folder;
    this.#language = language;
  }

  async #load() {
    const [pagefind, kinds] = await Promise.all([
      import(/* @vite-ignore */ `${this.#folder}pagefind.js`) as Promise<Pagefind>,
      fetch(`${this.#folder}kinds-${this.#language}.json`).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${response.url}`);
        return response.json() as Promise<KindFile>;
      }),
    ]);
    // Kind and countries are kept beside each page for us, not to be found by.
    await pagefind.options({ ranking: { metaWeights: { kind: 0, countries: 0 } } });
    return { pagefind, kinds: readKinds(kinds) };
  }

  /** Fetches the index; a failure is forgotten, so that the next call tries again. */
  load() {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** Pages that match, best first: the sharpest form of the query first, syllables only when nothing else matches. */
  async search(typed: string): Promise<Hit[]> {
    const { pagefind, kinds } = await this.load();
    const hits = new Map<string, Hit>();
    const queries = queriesOf(typed);
    for (const [index, query] of queries.entries()) {
      if (index === 2 && hits.size > 0) break;
      for (const result of (await pagefind.search(query)).results)
        if (result.score > 0 && !hits.has(result.id))
          hits.set(result.id, {
            ...(kinds.get(result.id) ?? { kind: 'pages', countries: [] }),
            // Pagefind lets go of a page's data when its result object is collected, so the object is kept.
            load: () => result.data(),
          });
    }
    // There are more sources than entries; they must not push the entries off the first page of results.
    return [...hits.values()].toSorted((a, b) => Number(a.kind === 'sources') - Number(b.kind === 'sources'));
  }
}

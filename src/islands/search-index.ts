import { queriesOf } from '../search/query.ts';
import { itself, nameToken, subjectToken } from '../search/token.ts';
import { Vocabulary, type Understood, type VocabularyFile } from '../search/vocabulary.ts';

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
  /** Whether it makes the product or lies in the province that was asked for, and does not only hold the word. */
  meant: boolean;
  load: () => Promise<Fragment>;
}

/** What a search found, best first, and how the query was read. */
export interface Found {
  asked: Understood;
  hits: Hit[];
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

const fetchJson = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json() as Promise<T>;
};

/**
 * Queries for what was named, the narrowest first: makers in the province, makers anywhere; else the
 * province itself and all that lies in it.
 */
const subjectQueries = ({ products, provinces }: Understood): string[] => {
  const made = products.map(subjectToken);
  const places = provinces.map(subjectToken);
  if (made.length === 0) return [...provinces.map((id) => subjectToken(itself(id))), ...places];
  return [...made.flatMap((product) => places.map((place) => `${product} ${place}`)), ...made];
};

/** As many results as the page loads to rank them by what they hold. */
const rankable = 30;

/** The query that looks in names alone: by word, the same as they were cut for the index. */
const namesQuery = (text: string): string =>
  (queriesOf(text)[1] ?? queriesOf(text)[0] ?? '').split(' ').filter(Boolean).map(nameToken).join(' ');

interface Loaded {
  pagefind: Pagefind;
  kinds: ReturnType<typeof readKinds>;
  vocabulary: Vocabulary;
}

/** The search index of the page's language. Nothing is fetched before the first call. */
export class SearchIndex {
  readonly #folder: string;
  readonly #vocabulary: string;
  readonly #language: string;
  #loading: Promise<Loaded> | undefined;

  /** `folder` is the address of the folder that Pagefind wrote, `vocabulary` that of the words file. */
  constructor(folder: string, vocabulary: string, language: string) {
    this.#folder = folder;
    this.#vocabulary = vocabulary;
    this.#language = language;
  }

  async #load(): Promise<Loaded> {
    const [pagefind, kinds, words] = await Promise.all([
      import(/* @vite-ignore */ `${this.#folder}pagefind.js`) as Promise<Pagefind>,
      fetchJson<KindFile>(`${this.#folder}kinds-${this.#language}.json`),
      fetchJson<VocabularyFile>(this.#vocabulary),
    ]);
    // Kind and countries are kept beside each page for us, not to be found by.
    await pagefind.options({ ranking: { metaWeights: { kind: 0, countries: 0 } } });
    return { pagefind, kinds: readKinds(kinds), vocabulary: new Vocabulary(words) };
  }

  /** Fetches the index; a failure is forgotten, so that the next call tries again. */
  load() {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /**
   * Pages that match, best first: makers of the product that is named, in any language; then the text itself, the
   * sharpest form of the query first, and its syllables only when nothing else matches.
   */
  async search(typed: string): Promise<Found> {
    const { pagefind, kinds, vocabulary } = await this.load();
    const asked = vocabulary.understand(typed);
    const results = async (query: string) =>
      (await pagefind.search(query)).results.filter(({ score }) => score > 0);

    const making: PagefindResult[] = [];
    for (const query of subjectQueries(asked)) making.push(...(await results(query)));
    const matching: PagefindResult[] = [];
    for (const [index, query] of queriesOf(asked.text).entries()) {
      if (index === 2 && matching.length + making.length > 0) break;
      matching.push(...(await results(query)));
    }

    // More than can be ranked by their pages: those whose name it is come first.
    const names = making.length === 0 && matching.length > rankable ? namesQuery(asked.text) : '';
    if (names) matching.unshift(...(await results(names)));

    const meant = new Set(making.map(({ id }) => id));
    // Makers whose page holds the rest of the text too come first; of a province, the province itself.
    const both = asked.products.length > 0 ? matching.filter(({ id }) => meant.has(id)) : [];
    const ordered = [...both, ...making, ...matching];
    const hits = new Map<string, Hit>();
    for (const result of ordered)
      if (!hits.has(result.id))
        hits.set(result.id, {
          ...(kinds.get(result.id) ?? { kind: 'pages', countries: [] }),
          meant: meant.has(result.id),
          // Pagefind lets go of a page's data when its result object is collected, so the object is kept.
          load: () => result.data(),
        });
    // There are more sources than entries; they must not push the entries off the first page of results.
    const sorted = [...hits.values()].toSorted(
      (a, b) => Number(a.kind === 'sources') - Number(b.kind === 'sources'),
    );
    return { asked, hits: sorted };
  }
}

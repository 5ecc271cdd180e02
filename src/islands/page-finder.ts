import { queriesOf } from '../search/query.ts';
import { itself, nameToken, subjectToken } from '../search/token.ts';
import type { Understood } from '../search/vocabulary.ts';
import { once } from './once.ts';

/** What Pagefind gives for a page when its fragment is loaded. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A page that matches, before its fragment is loaded. */
export interface PageHit {
  /** Id of its fragment, such as `en_1a2b3c4`. */
  id: string;
  /** Whether it makes the product or lies in the province that was asked for, and does not only hold the word. */
  meant: boolean;
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

/** As many results as a page loads to rank them by what they hold. */
const rankable = 30;

/** The query that looks in names alone: by word, the same as they were cut for the index. */
const namesQuery = (text: string): string =>
  (queriesOf(text)[1] ?? queriesOf(text)[0] ?? '').split(' ').filter(Boolean).map(nameToken).join(' ');

/** Finds pages of the page's language by text. Nothing is fetched before the first call. */
export class PageFinder {
  readonly #index: string;

  /** `index` is the address of the folder that Pagefind wrote. */
  constructor(index: string) {
    this.#index = index;
  }

  /** Fetches the index. */
  readonly load = once(async (): Promise<Pagefind> => {
    const pagefind = (await import(/* @vite-ignore */ `${this.#index}pagefind.js`)) as Pagefind;
    await pagefind.options({
      // Its worker is 11 kB more to fetch before the first answer, and an answer takes few milliseconds here.
      noWorker: true,
      // Kind and countries are kept beside each page for us, not to be found by.
      ranking: { metaWeights: { kind: 0, countries: 0 } },
    });
    return pagefind;
  });

  /**
   * Pages that match, best first: makers of the product that is named, in any language; then the text itself, the
   * sharpest form of the query first, and its syllables only when nothing else matches.
   */
  async find(asked: Understood): Promise<PageHit[]> {
    const pagefind = await this.load();
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
    const hits = new Map<string, PageHit>();
    for (const result of [...both, ...making, ...matching])
      if (!hits.has(result.id))
        hits.set(result.id, {
          id: result.id,
          meant: meant.has(result.id),
          // Pagefind lets go of a page's data when its result object is collected, so the object is kept.
          load: () => result.data(),
        });
    return [...hits.values()];
  }
}

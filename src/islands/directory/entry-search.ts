import { FoundRows, type FoundRowsFile } from '../../search/found-rows.ts';
import type { Understood } from '../../search/vocabulary.ts';
import { loadJson } from '../load-json.ts';
import { once } from '../once.ts';
import { PageFinder } from '../page-finder.ts';
import type { SearchFiles } from '../search-files.ts';

/** Rows of the list that a text finds, best first, and how it was read. */
export interface RowsOfText {
  /** What was typed. */
  text: string;
  asked: Understood;
  rows: number[];
  /** Rows that make the product or lie in the province that was named. */
  meant: ReadonlySet<number>;
}

/** Finds rows of a list by text: Pagefind finds pages, and each page of an entry is a row. */
export class EntrySearch {
  readonly #finder: PageFinder;
  readonly #joined: () => Promise<FoundRows>;

  /** `joined` is the address of the file that joins pages to rows. */
  constructor(files: SearchFiles, joined: string) {
    this.#finder = new PageFinder(files);
    this.#joined = once(async () => new FoundRows(await loadJson<FoundRowsFile>(joined)));
  }

  /** Fetches what a search needs. */
  async load(): Promise<void> {
    await Promise.all([this.#finder.load(), this.#joined()]);
  }

  /** Ids of the products that a text names, by word in any language or by HS code. */
  productsOf(text: string): Promise<string[]> {
    return this.#finder.productsOf(text);
  }

  async find(text: string): Promise<RowsOfText> {
    const [{ asked, hits }, joined] = await Promise.all([this.#finder.find(text), this.#joined()]);
    const rows = new Set<number>();
    const meant = new Set<number>();
    for (const hit of hits) {
      const row = joined.get(hit.id);
      if (row === undefined) continue;
      rows.add(row);
      if (hit.meant) meant.add(row);
    }
    return { text, asked, rows: [...rows], meant };
  }
}

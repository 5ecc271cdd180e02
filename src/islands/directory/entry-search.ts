import type { FacetEngine } from '../../model/filters/facets.ts';
import { subjectRows } from '../../model/filters/subject-rows.ts';
import { FoundRows, type FoundRowsFile } from '../../search/found-rows.ts';
import type { Understood } from '../../search/vocabulary.ts';
import { loadJson } from '../load-json.ts';
import { once } from '../once.ts';
import { PageFinder } from '../page-finder.ts';
import { QueryReader } from '../query-reader.ts';
import type { SearchFiles } from '../search-files.ts';

/** Rows of the list that a text finds, best first, and how it was read. */
export interface RowsOfText {
  /** What was typed. */
  text: string;
  asked: Understood;
  rows: number[];
  /** Rows that make the product or lie in the province that was named. */
  meant: ReadonlySet<number>;
  /** Whether it was asked for that names and descriptions be searched in any case. */
  everywhere: boolean;
  /** Whether the facets alone gave the answer, so that names and descriptions may hold more. */
  byFacets: boolean;
}

/**
 * Finds rows of a list by text. A text that names products and provinces and nothing else is answered by the facets,
 * which are there already; for any other Pagefind finds pages, and each page of an entry is a row.
 */
export class EntrySearch {
  readonly #reader: QueryReader;
  readonly #finder: PageFinder;
  readonly #engine: FacetEngine;
  readonly #joined: () => Promise<FoundRows>;

  /** `joined` is the address of the file that joins pages to rows. */
  constructor(files: SearchFiles, joined: string, engine: FacetEngine) {
    this.#reader = new QueryReader(files);
    this.#finder = new PageFinder(files.index);
    this.#engine = engine;
    this.#joined = once(async () => new FoundRows(await loadJson<FoundRowsFile>(joined)));
  }

  /** Fetches what reading a text needs. */
  load(): Promise<void> {
    return this.#reader.load();
  }

  /** Fetches the index while somebody types what only the index can answer. */
  async expect(typed: string): Promise<void> {
    if (await this.#reader.saysMore(typed)) await this.#loadIndex();
  }

  readonly #loadIndex = once(() => Promise.all([this.#finder.load(), this.#joined()]));

  /** Ids of the products that a text names, by word in any language or by HS code. */
  productsOf(text: string): Promise<string[]> {
    return this.#reader.productsOf(text);
  }

  /** `everywhere` searches names and descriptions even where the facets have an answer. */
  async find(text: string, everywhere: boolean): Promise<RowsOfText> {
    const asked = await this.#reader.read(text);
    const named = !everywhere && asked.saysNothingElse ? subjectRows(this.#engine, asked) : undefined;
    if (named) return { text, asked, rows: named, meant: new Set(named), everywhere, byFacets: true };
    const [hits, joined] = await Promise.all([this.#finder.find(asked), this.#joined()]);
    const found = hits.flatMap((hit) => {
      const row = joined.get(hit.id);
      return row === undefined ? [] : [{ ...hit, row }];
    });
    const rowsOf = (some: typeof found) => some.map(({ row }) => row);
    // The list puts the name itself first among the rows that it shows, so the entry that has it must be one of them,
    // even where its name happens to name what dozens of others make.
    const likely = asked.saysNothingElse ? [] : found.filter(({ isLikely }) => isLikely);
    const rows = [...new Set([...rowsOf(likely), ...rowsOf(found)])];
    const meant = new Set(rowsOf(found.filter((hit) => hit.meant)));
    return { text, asked, rows, meant, everywhere, byFacets: false };
  }
}

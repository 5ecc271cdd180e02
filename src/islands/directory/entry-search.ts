import type { FacetEngine } from '../../model/filters/facets.ts';
import { subjectRows } from '../../model/filters/subject-rows.ts';
import { FoundRows, type FoundRowsFile } from '../../search/found-rows.ts';
import type { Understood } from '../../search/vocabulary.ts';
import { loadJson } from '../load-json.ts';
import { once } from '../once.ts';
import { PageFinder } from '../page-finder.ts';
import { QueryReader } from '../query-reader.ts';
import { NameFinder } from './name-finder.ts';
import type { SearchFiles } from '../search-files.ts';

/** Rows that a text finds, best first, and how it was read. */
interface Answer {
  asked: Understood;
  rows: number[];
  /** Rows that make the product or lie in the province that was named. */
  meant: ReadonlySet<number>;
  /** Whether descriptions were searched too; else they may hold more. */
  isAll: boolean;
}

/** What a text finds in the list. */
export interface RowsOfText extends Answer {
  /** What was typed. */
  text: string;
  /** Whether it was asked for that descriptions be searched in any case. */
  everywhere: boolean;
}

/**
 * Finds rows of a list by text, the cheapest way that has an answer: a text that names products and provinces and nothing
 * else by the facets, which are there already; one whose words are words of names by small files of names; for any other
 * Pagefind finds pages, and each page of an entry is a row.
 */
export class EntrySearch {
  readonly #reader: QueryReader;
  readonly #finder: PageFinder;
  readonly #names: NameFinder;
  readonly #engine: FacetEngine;
  readonly #joined: () => Promise<FoundRows>;

  /** `folder` is the address of the list, where the names and the file that joins pages to rows are. */
  constructor(files: SearchFiles, folder: string, engine: FacetEngine) {
    this.#reader = new QueryReader(files);
    this.#finder = new PageFinder(files.index);
    this.#names = new NameFinder(`${folder}names/`);
    this.#engine = engine;
    this.#joined = once(async () => new FoundRows(await loadJson<FoundRowsFile>(`${folder}found.json`)));
  }

  /** Fetches what reading a text needs. */
  async load(): Promise<void> {
    await Promise.all([this.#reader.load(), this.#names.load()]);
  }

  /** Fetches the index while somebody types what only the index can answer. */
  async expect(typed: string): Promise<void> {
    if (!(await this.#reader.saysMore(typed)) || (await this.#names.find(typed)).length > 0) return;
    if (!(await this.#atHand(await this.#reader.read(typed)))) await this.#loadIndex();
  }

  readonly #loadIndex = once(() => Promise.all([this.#finder.load(), this.#joined()]));

  /** Ids of the products that a text names, by word in any language or by HS code. */
  productsOf(text: string): Promise<string[]> {
    return this.#reader.productsOf(text);
  }

  /** `everywhere` searches descriptions even where the facets or the names have an answer. */
  async find(text: string, everywhere: boolean): Promise<RowsOfText> {
    if (!everywhere) {
      const typed = await this.#reader.asTyped(text);
      const found = await this.#atHand(typed);
      if (found) return { text, everywhere, ...found };
    }
    const asked = await this.#reader.read(text);
    const found = everywhere || asked.text === text ? undefined : await this.#atHand(asked);
    return { text, everywhere, ...(found ?? (await this.#inPages(asked))) };
  }

  /** What the facets or the names answer; undefined where they have nothing. */
  async #atHand(asked: Understood): Promise<Answer | undefined> {
    const subject = asked.saysNothingElse ? subjectRows(this.#engine, asked) : undefined;
    if (subject) return { asked, rows: subject, meant: new Set(subject), isAll: false };
    const names = await this.#names.find(asked.text);
    // Who names a product among other words looks for its makers, unless it is a name.
    const isName = names.some(({ isWhole }) => isWhole);
    if (names.length === 0 || (asked.products.length + asked.provinces.length > 0 && !isName))
      return undefined;
    return { asked, rows: names.map(({ row }) => row), meant: new Set(), isAll: false };
  }

  async #inPages(asked: Understood): Promise<Answer> {
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
    return { asked, rows, meant, isAll: true };
  }
}

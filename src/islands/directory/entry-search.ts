import type { FacetEngine } from '../../model/filters/facets.ts';
import { subjectRows } from '../../model/filters/subject-rows.ts';
import { FoundRows, type FoundRowsFile } from '../../search/found-rows.ts';
import { findNames } from '../../search/name-files.ts';
import { findTexts } from '../../search/text-files.ts';
import type { Understood } from '../../search/vocabulary.ts';
import { loadJson } from '../load-json.ts';
import { once } from '../once.ts';
import { PageFinder } from '../page-finder.ts';
import { QueryReader } from '../query-reader.ts';
import type { SearchFiles } from '../search-files.ts';
import { WordFinder } from './word-finder.ts';

/** Rows that a text finds, best first, and how it was read. */
interface Answer {
  asked: Understood;
  rows: number[];
  /** Rows that make the product or lie in the province that was named. */
  meant: ReadonlySet<number>;
  /** Whether names and descriptions were searched too; else they may hold more. */
  isAll: boolean;
}

/** What a text finds in the list. */
export interface RowsOfText extends Answer {
  /** What was typed. */
  text: string;
  /** Whether it was asked for that names and descriptions be searched in any case. */
  everywhere: boolean;
}

/**
 * Finds rows of a list by text, the cheapest way that has an answer: a text that names products and provinces and nothing
 * else by the facets, which are there already; any other by words of names and pages, which lie in small files beside the
 * list. Where these have none, Pagefind finds pages by what words have in common, and each page of an entry is a row.
 */
export class EntrySearch {
  readonly #reader: QueryReader;
  readonly #finder: PageFinder;
  readonly #names;
  readonly #texts;
  readonly #engine: FacetEngine;
  readonly #joined: () => Promise<FoundRows>;

  /** `folder` is the address of the list, where the words and the file that joins pages to rows are. */
  constructor(files: SearchFiles, folder: string, engine: FacetEngine) {
    this.#reader = new QueryReader(files);
    this.#finder = new PageFinder(files.index);
    this.#names = new WordFinder(`${folder}names/`, findNames);
    this.#texts = new WordFinder(`${folder}texts/`, findTexts);
    this.#engine = engine;
    this.#joined = once(async () => new FoundRows(await loadJson<FoundRowsFile>(`${folder}found.json`)));
  }

  /** Fetches what reading a text needs. */
  async load(): Promise<void> {
    await Promise.all([this.#reader.load(), this.#names.load(), this.#texts.load()]);
  }

  /** Fetches what will answer, while somebody types what the facets cannot. */
  async expect(typed: string): Promise<void> {
    if (await this.#reader.saysMore(typed)) await this.#byWords(await this.#reader.read(typed));
  }

  /** Ids of the products that a text names, by word in any language or by HS code. */
  productsOf(text: string): Promise<string[]> {
    return this.#reader.productsOf(text);
  }

  /** `everywhere` searches names and descriptions even where the facets have an answer. */
  async find(text: string, everywhere: boolean): Promise<RowsOfText> {
    return { text, everywhere, ...(await this.#answer(text, everywhere)) };
  }

  async #answer(text: string, everywhere: boolean): Promise<Answer> {
    const asTyped = await this.#atHand(await this.#reader.asTyped(text), everywhere);
    if (asTyped) return asTyped;
    const asked = await this.#reader.read(text);
    const mended = asked.text === text ? undefined : await this.#atHand(asked, everywhere);
    // Of a sentence that no page holds, what it names is the answer.
    return mended ?? (everywhere ? undefined : this.#meant(asked)) ?? this.#inPages(asked);
  }

  /** Who makes or lies in what a text names; undefined where it names nothing that the list has. */
  #meant(asked: Understood): Answer | undefined {
    const rows = subjectRows(this.#engine, asked);
    return rows && { asked, rows, meant: new Set(rows), isAll: false };
  }

  /** What the facets or the words beside the list answer; undefined where they have nothing. */
  async #atHand(asked: Understood, everywhere: boolean): Promise<Answer | undefined> {
    const subject = this.#meant(asked);
    if (subject && asked.saysNothingElse && !everywhere) return subject;
    const { names, texts } = await this.#byWords(asked);
    if (names.length + texts.length === 0) return undefined;
    // Who names a product among other words looks for its makers, unless it is a name.
    const isName = !asked.saysNothingElse && names.some(({ isWhole }) => isWhole);
    const { rows: making, meant } = subject && !isName ? subject : { rows: [], meant: new Set<number>() };
    const both = texts.filter((row) => meant.has(row));
    const rows = [...new Set([...both, ...making, ...names.map(({ row }) => row), ...texts])];
    return { asked, rows, meant, isAll: true };
  }

  async #byWords({ text }: Understood) {
    const [names, texts] = await Promise.all([this.#names.find(text), this.#texts.find(text)]);
    return { names, texts };
  }

  async #inPages(asked: Understood): Promise<Answer> {
    const [hits, joined] = await Promise.all([this.#finder.find(asked), this.#joined()]);
    const found = hits.flatMap((hit) => {
      const row = joined.get(hit.id);
      return row === undefined ? [] : [{ ...hit, row }];
    });
    const rowsOf = (some: typeof found) => new Set(some.map(({ row }) => row));
    const meant = rowsOf(found.filter((hit) => hit.meant));
    return { asked, rows: [...rowsOf(found)], meant, isAll: true };
  }
}

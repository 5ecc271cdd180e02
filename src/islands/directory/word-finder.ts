import type { LoadWordFile, WordFile } from '../../search/word-files.ts';
import { loadJson } from '../load-json.ts';
import { once, onceEach } from '../once.ts';

/** Finds rows of a list by words that lie in small files. Nothing is fetched before the first call. */
export class WordFinder<Index, Row> {
  readonly #folder: string;
  readonly #findIn: (index: Index, text: string, load: LoadWordFile) => Promise<Row[]>;

  /** `folder` is the address of the files, `findIn` finds rows by their index. */
  constructor(folder: string, findIn: (index: Index, text: string, load: LoadWordFile) => Promise<Row[]>) {
    this.#folder = folder;
    this.#findIn = findIn;
  }

  /** Fetches what every search needs. */
  readonly load = once(() => loadJson<Index>(`${this.#folder}index.json`));

  readonly #file = onceEach((file) => loadJson<WordFile>(`${this.#folder}${file}.json`));

  /** Rows that hold every word of a text, the nearest first. */
  async find(text: string): Promise<Row[]> {
    return this.#findIn(await this.load(), text, this.#file);
  }
}

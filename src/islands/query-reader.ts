import { Vocabulary, type Understood, type VocabularyFile } from '../search/vocabulary.ts';
import { loadJson } from './load-json.ts';
import { once } from './once.ts';
import type { SearchFiles } from './search-files.ts';

/** Reads what a text means by the vocabulary of the site. Nothing is fetched before the first call. */
export class QueryReader {
  readonly #files: SearchFiles;

  constructor(files: SearchFiles) {
    this.#files = files;
  }

  readonly #vocabulary = once(
    async () => new Vocabulary(await loadJson<VocabularyFile>(this.#files.vocabulary)),
  );

  /** Words of names are fetched when a typing error may be there. */
  readonly #nameWords = once(() => loadJson<string[]>(this.#files.nameWords));

  /** Fetches the words. */
  async load(): Promise<void> {
    await this.#vocabulary();
  }

  /** Products and provinces that a text names as it was typed. */
  async asTyped(typed: string): Promise<Understood> {
    return (await this.#vocabulary()).understand(typed);
  }

  /** Products and provinces that a text names, one typing error a word mended. */
  async read(typed: string): Promise<Understood> {
    const vocabulary = await this.#vocabulary();
    const asTyped = vocabulary.understand(typed);
    return vocabulary.mayBeMistyped(asTyped) ? vocabulary.mended(asTyped, await this.#nameWords()) : asTyped;
  }

  /** Whether a text, as far as it is typed, holds a word that no product and no province begins with. */
  async saysMore(typed: string): Promise<boolean> {
    const vocabulary = await this.#vocabulary();
    return vocabulary.mayBeMistyped(vocabulary.understand(typed));
  }

  /** Ids of the products that a text names, by word in any language or by HS code, typing errors mended. */
  async productsOf(text: string): Promise<string[]> {
    const vocabulary = await this.#vocabulary();
    return vocabulary.mended(vocabulary.understand(text), []).products;
  }
}

import { findNames, type FoundName, type NameFile, type NameIndex } from '../../search/name-files.ts';
import { loadJson } from '../load-json.ts';
import { once, onceEach } from '../once.ts';

/** Finds rows of a list by words of their names, in small files. Nothing is fetched before the first call. */
export class NameFinder {
  readonly #folder: string;

  /** `folder` is the address of the files. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly #index = once(() => loadJson<NameIndex>(`${this.#folder}index.json`));

  readonly #file = onceEach((file) => loadJson<NameFile>(`${this.#folder}${file}.json`));

  /** Fetches what every search by name needs. */
  async load(): Promise<void> {
    await this.#index();
  }

  /** Rows whose names hold every word of a text, the nearest first. */
  async find(text: string): Promise<FoundName[]> {
    return findNames(await this.#index(), text, this.#file);
  }
}

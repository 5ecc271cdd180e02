import { findNames, type FoundName, type NameFile, type NameIndex } from '../../search/name-files.ts';
import { loadJson } from '../load-json.ts';
import { once } from '../once.ts';

/** Finds rows of a list by words of their names, in small files. Nothing is fetched before the first call. */
export class NameFinder {
  readonly #folder: string;
  readonly #files = new Map<number, () => Promise<NameFile>>();

  /** `folder` is the address of the files. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly #index = once(() => loadJson<NameIndex>(`${this.#folder}index.json`));

  #file(number: number): Promise<NameFile> {
    const file = this.#files.get(number) ?? once(() => loadJson<NameFile>(`${this.#folder}${number}.json`));
    this.#files.set(number, file);
    return file();
  }

  /** Fetches what every search by name needs. */
  async load(): Promise<void> {
    await this.#index();
  }

  /** Rows whose names hold every word of a text, the nearest first. */
  async find(text: string): Promise<FoundName[]> {
    return findNames(await this.#index(), text, (file) => this.#file(file));
  }
}

import type { ComparedPlace, ComparedRows } from '../../model/filters/compare-file.ts';
import type { ComparedCollection } from '../../model/filters/compare-state.ts';
import { loadJson } from '../load-json.ts';
import { once } from '../once.ts';

/** Files of places and of their rows, each fetched once; one that failed is asked for again the next time. */
export class PlaceStore {
  readonly #folder: string;
  readonly #files = new Map<string, () => Promise<unknown>>();

  /** `folder` is the address of the page, under which the files lie. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  #load<T>(file: string): Promise<T> {
    const load = this.#files.get(file) ?? once(() => loadJson(`${this.#folder}${file}.json`));
    this.#files.set(file, load);
    return load() as Promise<T>;
  }

  rows(collection: ComparedCollection): Promise<ComparedRows> {
    return this.#load(collection);
  }

  places(collection: ComparedCollection, ids: readonly string[]): Promise<ComparedPlace[]> {
    return Promise.all(ids.map((id) => this.#load<ComparedPlace>(`${collection}/${id}`)));
  }
}

import { fileOfRow, rowsInFile, type RowInList } from '../../model/filters/row-file.ts';
import { loadJson } from '../load-json.ts';
import { onceEach } from '../once.ts';

const textOf = (item: Element, selector: string): string | undefined =>
  item.querySelector(selector)?.textContent?.trim() || undefined;

/** A row as it stands in the list on the page; its cells are not there. */
const readRow = (item: Element): RowInList => {
  const link = item.querySelector<HTMLAnchorElement>('a.entry-name');
  const others = [...item.querySelectorAll<HTMLElement>('.entry-other')].map(
    ({ textContent, lang }) => [textContent.trim(), lang] as const,
  );
  const detail = textOf(item, '.entry-detail');
  const meta = textOf(item, '.entry-meta');
  const country = [...(item.querySelector('.country-mark')?.classList ?? [])].find(
    (name) => name !== 'country-mark',
  );
  return {
    id: link?.pathname.split('/').at(-2) ?? '',
    name: link?.textContent.trim() ?? '',
    ...(link?.lang ? { lang: link.lang } : {}),
    ...(others.length > 0 ? { others } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(meta === undefined ? {} : { meta }),
    ...(country === undefined ? {} : { country }),
  };
};

/** Rows of the list: those that stand on the page are read from it, others are fetched in small files. */
export class RowStore {
  readonly #folder: string;
  readonly #onPage: readonly RowInList[];
  readonly #files = new Map<number, RowInList[]>();

  /** `folder` is the address of the files, `items` the first rows of the list as they stand on the page. */
  constructor(folder: string, items: readonly Element[]) {
    this.#folder = folder;
    this.#onPage = items.map(readRow);
  }

  /** A row, when it is at hand; `inFull` with the cells of the table. */
  get(row: number, inFull: boolean): RowInList | undefined {
    const held = this.#files.get(fileOfRow(row))?.[row % rowsInFile];
    return held ?? (inFull ? undefined : this.#onPage[row]);
  }

  /** Fetches the files of those rows that are not at hand, each once. */
  async load(rows: readonly number[], inFull: boolean): Promise<void> {
    const wanted = new Set(rows.filter((row) => !this.get(row, inFull)).map(fileOfRow));
    await Promise.all([...wanted].map(this.#fetch));
  }

  readonly #fetch = onceEach(async (file) => {
    this.#files.set(file, await loadJson<RowInList[]>(`${this.#folder}${file}.json`));
  });
}

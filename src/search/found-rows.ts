/** Which page of the search index is which row of a list, as the build writes it beside the list. */
export interface FoundRowsFile {
  /** Characters of an id, without the language before it. */
  width: number;
  /** The ids of all rows, one after the other; a row that is in no index has only zeros. */
  ids: string;
}

/** The end of a fragment's id, such as `1a2b3c4` of `en_1a2b3c4`. */
export const endOfId = (id: string): string => id.slice(id.indexOf('_') + 1);

/** Packs the ids of rows. Rows without a page are undefined. */
export const toFoundRows = (ids: readonly (string | undefined)[]): FoundRowsFile => {
  const ends = ids.map((id) => (id === undefined ? undefined : endOfId(id)));
  const width = Math.max(1, ...ends.map((end) => end?.length ?? 0));
  return { width, ids: ends.map((end) => (end ?? '').padEnd(width, '0')).join('') };
};

/** Rows by the id of their page in the search index. */
export class FoundRows {
  readonly #rows = new Map<string, number>();
  readonly #width: number;

  constructor({ width, ids }: FoundRowsFile) {
    this.#width = width;
    for (let row = 0; row * width < ids.length; row += 1)
      this.#rows.set(ids.slice(row * width, (row + 1) * width), row);
  }

  /** The row that a page is, or undefined when it is not in the list. */
  get(id: string): number | undefined {
    return this.#rows.get(endOfId(id).padEnd(this.#width, '0'));
  }
}

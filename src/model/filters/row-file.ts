/** An entry as the browser shows it in a list or a table, in the reader's language. */
export interface RowInList {
  /** Permanent id without the collection. */
  id: string;
  name: string;
  /** Language of the name when it is not the page's. */
  lang?: string;
  /** Other spellings of the name, each with its language. */
  others?: (readonly [text: string, lang: string])[];
  detail?: string;
  meta?: string;
  /** ISO 3166-1 code. */
  country?: string;
  /** Cells of the table after the name; a row that was read from the list on the page has none. */
  cells?: string[];
}

/** Rows in a file. A page of results seldom lies in one place of the list, so files are small and come side by side. */
export const rowsInFile = 4;

/** Which file holds a row. */
export const fileOfRow = (row: number): number => Math.floor(row / rowsInFile);

/** Rows of a list in an order that is not the list's own, such as by name. */
export type RowOrders = Partial<Record<'name' | 'confirmed', number[]>>;

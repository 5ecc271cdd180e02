import { createHash } from 'node:crypto';

// A hidden column remembers what the export wrote, so that the import can tell what the editor changed from what others
// changed in the meantime.

/** What the export remembers of a row. */
export interface RowState {
  id: string;
  /** Of a row of an entry: by name of the column, a short hash of what stood there; empty cells are left out. */
  cells?: Readonly<Record<string, string>>;
  /** Of a row of a list: positions in the lists, from 1. */
  at?: readonly number[];
  /** Hash of the outermost list, as it was on file. */
  list?: string;
  /** Hash of the values of the row. */
  row?: string;
}

/** A short fingerprint of a text. */
export const toHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** The state as the text of a cell. */
export const toStateText = (state: RowState): string => JSON.stringify(state);

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** The state in a cell; undefined when there is none, or when somebody changed it. */
export const readState = (text: string): RowState | undefined => {
  try {
    const { id, cells, at, list, row } = JSON.parse(text) as Record<string, unknown>;
    if (typeof id !== 'string') return undefined;
    if (isTexts(cells)) return { id, cells };
    if (
      Array.isArray(at) &&
      at.every((one) => Number.isInteger(one)) &&
      typeof list === 'string' &&
      typeof row === 'string'
    )
      return { id, at: at as number[], list, row };
    return undefined;
  } catch {
    return undefined;
  }
};

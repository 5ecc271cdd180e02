import type { Cell } from './cell.ts';
import type { Column } from './column.ts';
import type { Part, SheetRow } from './layout.ts';
import type { FaultName, Why } from './read/reading.ts';

/** What can become of a row. */
export const receiptStatuses = ['unchanged', 'accepted', 'changed', 'rejected'] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

/** A value that would be written: what stands on file, what the sheet says. */
export interface Change {
  column: Column;
  was: string;
  now: string;
}

/** Something done in reading: a value taken in another form, or one that is left as it is on file. */
export interface Told {
  column: Column;
  cell: Cell;
  /** What it was read as, or what stays on file. */
  now: string;
  why: readonly Why[];
}

/** Why a row is rejected, in our words or in those of the checker. */
export interface Reason {
  column?: Column | undefined;
  key: FaultName;
  values?: Readonly<Record<string, string | number>>;
  part?: string | undefined;
  suggestion?: string | undefined;
}

/** What became of one row. */
export interface Receipt {
  part: Part;
  row: SheetRow;
  id?: string | undefined;
  status: ReceiptStatus;
  changes: Change[];
  told: Told[];
  reasons: Reason[];
  /** Advice of the checker, which does not stop anything. */
  advice: string[];
}

/** A receipt to be filled in. */
export const openReceipt = (part: Part, row: SheetRow): Receipt => ({
  part,
  row,
  status: 'unchanged',
  changes: [],
  told: [],
  reasons: [],
  advice: [],
});

import writeExcelFile, { type Cell as WrittenCell, type Row, type Sheet } from 'write-excel-file/node';
import { type Cell, type Grid, toWorkbookText } from './cell.ts';
import type { Receipt, ReceiptStatus } from './receipt.ts';
import { toReceiptLines } from './receipt-text.ts';
import { font, heightOf } from './sheet-look.ts';
import { toSheetFeature } from './sheet-feature.ts';
import type { Tongue } from './tongue.ts';

const colours: Record<ReceiptStatus, string> = {
  unchanged: '#ffffff',
  accepted: '#e3f3e6',
  changed: '#fdf3d4',
  rejected: '#fbe1dd',
};

/** Characters in a line of a receipt. */
const receiptWidth = 50;

/** Beside a receipt of many lines. */
const atTop = { alignVertical: 'top' } as const;

const toWritten = (cell: Cell): WrittenCell => {
  if (cell === null) return null;
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd', ...atTop };
  if (typeof cell === 'object') return { value: cell.percent, type: Number, format: '0.##%', ...atTop };
  if (typeof cell === 'string') return { value: toWorkbookText(cell), type: String, format: '@', ...atTop };
  return typeof cell === 'number'
    ? { value: cell, type: Number, ...atTop }
    : { value: cell, type: Boolean, ...atTop };
};

/**
 * The sheets as they came, with what became of each row in a column before all others. It can be mended and read again:
 * the column of receipts is known and left out.
 */
export const receiptWorkbook = async (
  grids: readonly Grid[],
  receipts: readonly Receipt[],
  tongue: Tongue,
): Promise<Buffer> => {
  const title: WrittenCell = {
    value: tongue.words.say('sheet.receipt'),
    type: String,
    ...font,
    fontWeight: 'bold',
  };
  const hidden: number[][] = [];
  const sheets = grids.map((grid): Sheet<never> => {
    const own = receipts.filter(({ part }) => part.grid === grid);
    const byRow = new Map(own.map((receipt) => [receipt.row.row, receipt]));
    const part = own[0]?.part;
    // A sheet that was mended has its receipts of last time.
    const old = [...(part?.at ?? [])].find(([column]) => column.role === 'receipt')?.[1];
    const state = [...(part?.at ?? [])].find(([column]) => column.role === 'state')?.[1];
    hidden.push(state === undefined ? [] : [old === undefined ? state + 1 : state]);
    const cellOf = (row: number): WrittenCell => {
      const receipt = byRow.get(row);
      if (receipt === undefined) return row === part?.headerRow ? title : null;
      const value = toWorkbookText(toReceiptLines(receipt, tongue).join('\n'));
      return {
        value,
        type: String,
        format: '@',
        wrap: true,
        ...atTop,
        height: heightOf(value, receiptWidth),
        backgroundColor: colours[receipt.status],
      };
    };
    const width = Math.max(0, ...grid.rows.map(({ length }) => length));
    return {
      sheet: grid.name.replace(/[[\]/\\:*?]+/g, ' ').slice(0, 31) || 'sheet',
      data: grid.rows.map((cells, index): Row => {
        const written = cells.map(toWritten);
        if (part === undefined) return written;
        return old === undefined ? [cellOf(index + 1), ...written] : written.with(old, cellOf(index + 1));
      }),
      columns: Array.from({ length: width + 1 }, (_, index) => ({
        width: index === (old ?? 0) ? receiptWidth : 18,
      })),
      ...(part === undefined ? {} : { stickyRowsCount: part.headerRow, stickyColumnsCount: 1 }),
    };
  });
  const feature = toSheetFeature(hidden.map((columns) => ({ rows: [1, 1], aids: [], hidden: columns })));
  return writeExcelFile(sheets, { ...font, features: [feature] }).toBuffer();
};

import { toQuote } from './cell.ts';
import { type Column, toColumnLetters } from './column.ts';
import type { LayoutFault } from './layout.ts';
import type { Change, Reason, Receipt, ReceiptStatus, Told } from './receipt.ts';
import type { Tongue } from './tongue.ts';

// What became of each row, in the words of the person who sent the sheet.

const shortest = 80;
const short = (text: string) =>
  text.length > shortest ? `${text.slice(0, shortest).toWellFormed()}…` : text;

const labelOf = ({ part }: Receipt, column: Column, tongue: Tongue) => part.headings.label(column, tongue);

const toChange = (receipt: Receipt, { column, was, now }: Change, tongue: Tongue): string => {
  const values = { field: labelOf(receipt, column, tongue), was: short(was), now: short(now) };
  if (now === '') return tongue.words.say('sheet.taken', values);
  if (was === '') return tongue.words.say('sheet.put', values);
  return tongue.words.say('sheet.changedTo', values);
};

const toTold = (receipt: Receipt, { column, cell, now, why }: Told, tongue: Tongue): string =>
  tongue.words.say('sheet.readAs', {
    field: labelOf(receipt, column, tongue),
    cell: short(toQuote(cell)),
    now: short(now),
    why: why.map((one) => tongue.words.say(`sheet.why.${one}`)).join(', '),
  });

/** Why a row is rejected, and how to mend it. */
export const toReason = (
  receipt: Receipt,
  { column, key, values, part, suggestion }: Reason,
  tongue: Tongue,
): string => {
  const { words } = tongue;
  const said = words.say(`sheet.fault.${key}`, values);
  const meant = suggestion === undefined ? '' : ` ${words.say('draft.meant', { word: suggestion })}`;
  if (column === undefined) return said + meant;
  const index = receipt.part.at.get(column);
  const field = labelOf(receipt, column, tongue);
  const cell = part ?? toQuote(receipt.row.cells.get(column) ?? null);
  const where =
    index === undefined ? field : words.say('sheet.inColumn', { field, column: toColumnLetters(index) });
  return `${where}: ${said}${cell === '' ? '' : ` (“${short(cell)}”)`}${meant}`;
};

const signs: Record<ReceiptStatus, string> = { unchanged: '·', accepted: '+', changed: '~', rejected: '✗' };

/** What became of a row, without its place. */
export const toReceiptLines = (receipt: Receipt, tongue: Tongue): string[] => {
  const { words } = tongue;
  const { status, id = '' } = receipt;
  const head = words.say(`sheet.status.${status}`, { id });
  return [
    head,
    ...receipt.reasons.map((reason) => toReason(receipt, reason, tongue)),
    ...(status === 'rejected' ? [] : receipt.changes.map((change) => toChange(receipt, change, tongue))),
    ...receipt.told.map((told) => toTold(receipt, told, tongue)),
    ...receipt.advice.map((advice) => words.say('sheet.advice', { advice })),
  ];
};

/** Rows by what became of them. */
export const countReceipts = (receipts: readonly Receipt[]): Record<ReceiptStatus, number> => {
  const count = { unchanged: 0, accepted: 0, changed: 0, rejected: 0 };
  for (const { status } of receipts) count[status] += 1;
  return count;
};

/** The receipts for the terminal; rows that say nothing new are only counted. */
export const toReceiptText = (receipts: readonly Receipt[], tongue: Tongue): string => {
  const { words } = tongue;
  const lines = receipts.flatMap((receipt) => {
    if (receipt.status === 'unchanged' && receipt.told.length === 0) return [];
    const [head = '', ...more] = toReceiptLines(receipt, tongue);
    const place = words.say('sheet.row', { sheet: receipt.part.grid.name, row: receipt.row.row });
    const name = receipt.id === undefined ? '' : ` ${receipt.id}`;
    return [`${signs[receipt.status]} ${place}${name}: ${head}`, ...more.map((line) => `    ${line}`)];
  });
  const count = countReceipts(receipts);
  const sum = words.say('sheet.sum', { count: receipts.length, ...count });
  return [...lines, ...(lines.length > 0 ? [''] : []), sum, ''].join('\n');
};

/** Why a workbook cannot be read, one line for each reason. */
export const toFaultText = (faults: readonly LayoutFault[], { words }: Tongue): string =>
  faults
    .map(({ sheet, key, values, suggestion }) => {
      const meant = suggestion === undefined ? '' : ` ${words.say('draft.meant', { word: suggestion })}`;
      return `✗ ${sheet}: ${words.say(`sheet.refused.${key}`, values)}${meant}\n`;
    })
    .join('');

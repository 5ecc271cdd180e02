import { nameKey } from '../check/likeness.ts';
import { idsMeant } from '../check/named.ts';
import { findName } from '../schema/entry-name.ts';
import { pathOfGroup, valueAt } from '../schema/value-path.ts';
import { type Cell, isEmpty, toQuote } from './cell.ts';
import { toCleanText } from '../schema/clean-text.ts';
import { toLatinDigits } from '../schema/latin-digits.ts';
import { toPlainText } from './cell-text.ts';
import { isValueColumn } from './column.ts';
import { shownValue, toListHash, toRowHash } from './entry-rows.ts';
import { keyText, type Part, type SheetRow } from './layout.ts';
import { openReceipt, type Receipt } from './receipt.ts';
import { type Desk, type EntryDraft, isDeletion, openDraft, takeRow, toBaseHash } from './row-draft.ts';
import { readState, type RowState } from './row-state.ts';

const keys = new WeakMap<EntryDraft, string>();

/** Key of the name of a new entry: every row of a list asks for those of all. */
const keyOfName = (draft: EntryDraft): string | undefined => {
  const name = findName(draft.value);
  if (name !== undefined && !keys.has(draft)) keys.set(draft, nameKey(name, 'en'));
  return keys.get(draft);
};

/** The entry that a row of a list belongs to: by id, or by the name of one in this sheet or on file. */
const findDraft = (desk: Desk, drafts: EntryDraft[], receipt: Receipt): EntryDraft | undefined => {
  const text = keyText(receipt.row, 'id');
  if (text === '') {
    receipt.reasons.push({ key: 'noEntry' });
    return undefined;
  }
  const given = drafts.find(({ id }) => id === text);
  if (given !== undefined) return given;
  const key = nameKey(text, 'en');
  const sameName = drafts.filter((draft) => draft.entry === undefined && keyOfName(draft) === key);
  const [only, ...others] = idsMeant(desk.content, desk.collection, text);
  const found = sameName.length > 0 ? sameName : only === undefined ? [] : [only, ...others];
  const [first] = found;
  if (first === undefined || found.length > 1) {
    receipt.reasons.push({ key: first === undefined ? 'entry' : 'entryUnclear', values: { text } });
    return undefined;
  }
  if (typeof first !== 'string') return first;
  const open = drafts.find(({ id }) => id === first) ?? openDraft(desk, first);
  if (open.entry === undefined) {
    receipt.reasons.push({ key: 'unreadable', values: { id: first } });
    return undefined;
  }
  if (!drafts.includes(open)) drafts.push(open);
  return open;
};

/** A position as it is written, from 1; undefined when the cell is empty, `NaN` when it is no position. */
const readPlace = (cell: Cell): number | undefined => {
  if (isEmpty(cell)) return undefined;
  const number = Number(toLatinDigits(toCleanText(toQuote(cell))));
  return Number.isInteger(number) && number > 0 ? number : NaN;
};

interface Place {
  at: number[];
  isDeleted: boolean;
}

/** Where in its lists a row belongs; a new group has the place after the last. */
const findPlace = (
  desk: Desk,
  { headings: { table } }: Part,
  draft: EntryDraft,
  receipt: Receipt,
  state: RowState | undefined,
): Place | undefined => {
  const at: number[] = [];
  const columns = table.columns.filter(({ role }) => role === 'place');
  for (const [level, column] of columns.entries()) {
    const isLast = level === columns.length - 1;
    const cell = receipt.row.cells.get(column) ?? null;
    const isDeleted = isLast && isDeletion(desk, cell);
    const written = isDeleted ? undefined : readPlace(cell);
    const items = valueAt(draft.value, pathOfGroup(table.lists.slice(0, level + 1), [...at, 0]).slice(0, -1));
    const length = Array.isArray(items) ? items.length : 0;
    const kept = state?.at?.[level];
    if (isDeleted) {
      if (kept !== undefined) return { at: [...at, kept - 1], isDeleted };
      receipt.reasons.push({ column, key: 'deletedWhat' });
      return undefined;
    }
    // The place that the export wrote tells which group it is, whatever somebody numbers anew.
    if (kept !== undefined && written !== undefined && written !== kept)
      receipt.told.push({ column, cell, now: String(kept), why: ['order'] });
    const place = kept ?? written ?? (isLast ? length + 1 : length === 1 ? 1 : undefined);
    if (place === undefined || Number.isNaN(place) || (!isLast && place > length)) {
      receipt.reasons.push({ column, key: 'place', values: { count: length } });
      return undefined;
    }
    at.push((isLast ? Math.min(place, length + 1) : place) - 1);
  }
  return { at, isDeleted: false };
};

const takeGroupRow = (desk: Desk, part: Part, drafts: EntryDraft[], receipt: Receipt): void => {
  const { table } = part.headings;
  const draft = findDraft(desk, drafts, receipt);
  if (draft === undefined) return;
  receipt.id = draft.id;
  const written = readState(keyText(receipt.row, 'state'));
  const state =
    draft.entry !== undefined && written?.id === draft.id && written?.at?.length === table.lists.length
      ? written
      : undefined;
  const place = findPlace(desk, part, draft, receipt, state);
  if (place === undefined) {
    draft.rows.push({ receipt, path: [] });
    return;
  }
  const path = pathOfGroup(table.lists, place.at);
  const twin = draft.rows.find((row) => row.path.length > 0 && row.path.join('.') === path.join('.'));
  draft.rows.push({ receipt, path });
  if (twin !== undefined) {
    receipt.reasons.push({ key: 'samePlace', values: { row: twin.receipt.row.row } });
    return;
  }
  const onFile = valueAt(draft.entry?.value, path);
  const isChangedSince = state !== undefined && toListHash(table, draft.entry?.value) !== state.list;
  if (place.isDeleted) {
    if (onFile === undefined || isChangedSince) {
      receipt.reasons.push({ key: 'listChanged' });
      return;
    }
    const [column = undefined] = [...receipt.row.cells.keys()]
      .filter(({ role }) => role === 'place')
      .slice(-1);
    if (column !== undefined) receipt.changes.push({ column, was: JSON.stringify(onFile), now: '' });
    draft.removals.push(path);
    return;
  }
  if (isChangedSince) {
    takeMoved(desk, part, receipt, state, path);
    return;
  }
  takeRow(desk, draft, receipt, path, {
    group: onFile,
    isNew: onFile === undefined,
    base: (column) =>
      state === undefined ? undefined : toBaseHash(toPlainText(column.field, shownValue(onFile, column))),
  });
  finishNew(draft, receipt, path, onFile);
};

/** A group that the list has already is not added a second time: the same sheet may be read twice. */
const finishNew = (
  draft: EntryDraft,
  receipt: Receipt,
  path: readonly (string | number)[],
  onFile: unknown,
): void => {
  if (onFile !== undefined || receipt.reasons.length > 0) return;
  const list = path.slice(0, -1);
  const item = valueAt(draft.value, path);
  if (item === undefined) {
    receipt.reasons.push({ key: 'emptyRow' });
    return;
  }
  const same = (valueAt(draft.entry?.value, list) ?? []) as unknown[];
  if (!Array.isArray(same) || !same.some((one) => sameValue(one, item))) return;
  const prefix = path.join('.');
  draft.edits = draft.edits.filter((edit) => !edit.path.join('.').startsWith(`${prefix}.`));
  (valueAt(draft.value, list) as unknown[]).pop();
  const row = draft.rows.find((one) => one.receipt === receipt);
  if (row !== undefined) row.path = [];
  const [first] = receipt.changes;
  if (first !== undefined)
    receipt.told.push({ column: first.column, cell: first.now, now: first.now, why: ['onFile'] });
  receipt.changes = [];
};

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, one]) => [key, sorted(one)] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;

const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** A list that changed on file since the export: a row that the editor did not touch stays as it is there, any other is refused. */
const takeMoved = (
  desk: Desk,
  part: Part,
  receipt: Receipt,
  state: RowState,
  path: readonly (string | number)[],
): void => {
  const trial = openDraft(desk, undefined);
  const reading = openReceipt(part, receipt.row);
  takeRow(desk, trial, reading, path, { group: undefined, isNew: true, base: () => undefined });
  const isUntouched =
    reading.reasons.length === 0 && toRowHash(part.headings.table, valueAt(trial.value, path)) === state.row;
  const [column] = [...receipt.row.cells.keys()].filter(isValueColumn);
  if (!isUntouched) receipt.reasons.push({ key: 'listChanged' });
  else if (column !== undefined)
    receipt.told.push({ column, cell: receipt.row.cells.get(column) ?? null, now: '', why: ['newer'] });
};

/** Reads the rows of the sheet of a list into the drafts of their entries; entries that are not there yet are opened. */
export const takeGroupRows = (desk: Desk, part: Part, drafts: EntryDraft[]): Map<SheetRow, Receipt> =>
  new Map(
    part.rows.map((row) => {
      const receipt = openReceipt(part, row);
      takeGroupRow(desk, part, drafts, receipt);
      return [row, receipt];
    }),
  );

import type { Content } from '../check/content.ts';
import { entryOnFile } from '../check/entry-on-file.ts';
import type { Entry } from '../check/entry.ts';
import { countryOf } from '../draft/entry-id.ts';
import { ownName } from '../draft/own-name.ts';
import { factCollections, type FactCollection } from '../schema/collections.ts';
import { findField } from '../schema/field-shape.ts';
import type { Language } from '../schema/language.ts';
import { putValue, valueAt } from '../schema/value-path.ts';
import type { EntryEdit } from '../writer/edit-entry.ts';
import { type Cell, isBlank, isEmpty, toQuote } from './cell.ts';
import { toCleanText } from '../schema/clean-text.ts';
import { toPlainText, toShownText } from './cell-text.ts';
import { type AddColumn, type Column, type FieldColumn, isValueColumn } from './column.ts';
import { dayFirstIn } from './read/read-date.ts';
import { readCell, readParts } from './read/read-cell.ts';
import { commaIn } from './read/read-number.ts';
import { isPhone } from './read/read-phone.ts';
import type { Reading, Surroundings } from './read/reading.ts';
import type { Receipt } from './receipt.ts';
import { toHash } from './row-state.ts';
import { flagWordsOf, type Tongue } from './tongue.ts';

/** An entry that the sheet makes or changes. */
export interface EntryDraft {
  id: string | undefined;
  /** The entry on file; undefined for a new one. */
  entry: Entry | undefined;
  /** The value with all changes so far. */
  value: Record<string, unknown>;
  edits: EntryEdit[];
  /** Paths of groups to take off their lists, after all else. */
  removals: (readonly (string | number)[])[];
  /** The rows of the sheet that speak of it, with the path of the group that each is. */
  rows: { receipt: Receipt; path: readonly (string | number)[] }[];
}

/** What is the same for all rows of a run. */
export interface Desk {
  content: Content;
  collection: FactCollection;
  tongues: readonly Tongue[];
  /** Language of the person who reads the receipts. */
  language: Language;
}

/** A draft of the entry on file, or of a new one. */
export const openDraft = ({ content, collection }: Desk, id: string | undefined): EntryDraft => {
  const entry = entryOnFile(content, collection, id);
  return {
    id,
    entry,
    value: structuredClone(entry?.value ?? {}) as Record<string, unknown>,
    edits: [],
    removals: [],
    rows: [],
  };
};

/** The value of a field before the change, and how it is known that nobody else changed it since. */
interface Before {
  group: unknown;
  isNew: boolean;
  /** Hash of what the export wrote, empty for an empty cell; undefined when the sheet does not know. */
  base: (column: FieldColumn) => string | undefined;
}

/** A sign that takes a value off the file, in any of the languages. */
export const isDeletion = ({ tongues }: Desk, cell: Cell): boolean => {
  const text = toCleanText(toQuote(cell)).toLowerCase();
  return tongues.some(({ words }) => text === words.say('sheet.delete').toLowerCase());
};

/** Hash of a text; empty when there is none. */
export const toBaseHash = (text: string): string => (text === '' ? '' : toHash(text));

const inPercent = (row: Receipt['row'], column: FieldColumn): boolean => {
  const beside = [...row.cells].find(
    ([other]) =>
      other.role === 'field' &&
      other.field.meta.references === 'units' &&
      other.path.slice(0, -1).join('.') === column.path.slice(0, -1).join('.'),
  );
  return beside !== undefined && /^(?:percent|per cent|%)$/i.test(toCleanText(toQuote(beside[1])));
};

const columnCells = ({ part }: Receipt, column: Column): Cell[] =>
  part.rows.map(({ cells }) => cells.get(column) ?? null);

const evidence = new WeakMap<Receipt['part'], Map<Column, Pick<Surroundings, 'dayFirst' | 'comma'>>>();

/** What the other cells of a column show of its dates and numbers. */
const evidenceIn = (receipt: Receipt, column: Column) => {
  const known = evidence.get(receipt.part) ?? new Map<Column, Pick<Surroundings, 'dayFirst' | 'comma'>>();
  evidence.set(receipt.part, known);
  const found = known.get(column) ?? {
    dayFirst: dayFirstIn(columnCells(receipt, column)),
    comma: commaIn(columnCells(receipt, column)),
  };
  known.set(column, found);
  return found;
};

const surroundings = (
  desk: Desk,
  draft: EntryDraft,
  receipt: Receipt,
  column: FieldColumn | AddColumn,
): Surroundings => ({
  content: desk.content,
  collection: desk.collection,
  field: column.field,
  tongues: desk.tongues,
  country: countryOf(desk.content, draft.value),
  inPercent: column.role === 'field' && inPercent(receipt.row, column),
  ...evidenceIn(receipt, column),
});

/** Whether a cell still says what the sheet shows of a value, in whichever language. */
const isShownAs = ({ collection, tongues }: Desk, { field }: FieldColumn, value: unknown, cell: Cell) => {
  const written = toQuote(cell);
  return (
    written === toPlainText(field, value) ||
    tongues.some(
      (tongue) => written === toShownText(collection, field, value, tongue.fields, flagWordsOf(tongue)),
    )
  );
};

const tongueOf = ({ tongues, language }: Desk): Tongue | undefined =>
  tongues.find(({ fields }) => fields.language === language) ?? tongues[0];

const show = (desk: Desk, { field }: FieldColumn, value: unknown): string => {
  const tongue = tongueOf(desk);
  return tongue === undefined
    ? toPlainText(field, value)
    : toShownText(desk.collection, field, value, tongue.fields, flagWordsOf(tongue));
};

/** A list that must be there and may be empty is empty in a new group when its cell is. */
const emptyList = ({ collection }: Desk, { field }: FieldColumn): unknown => {
  const list =
    field.isList && field.required ? findField(factCollections[collection].schema, field.path) : undefined;
  return list?.schema.safeParse([]).success === true ? [] : undefined;
};

/** Changes a value in the draft. */
export const change = (draft: EntryDraft, edit: EntryEdit): void => {
  draft.edits.push(edit);
  putValue(draft.value, edit.path, edit.value);
};

const takeField = (
  desk: Desk,
  draft: EntryDraft,
  receipt: Receipt,
  prefix: readonly (string | number)[],
  column: FieldColumn,
  before: Before,
): void => {
  const cell = receipt.row.cells.get(column) ?? null;
  const current = valueAt(before.group, column.inner);
  const theirs = toPlainText(column.field, current);
  const base = before.base(column);
  const path = [...prefix, ...column.inner];
  const put = (value: unknown) => {
    receipt.changes.push({ column, was: show(desk, column, current), now: show(desk, column, value) });
    change(draft, { path, value });
  };
  if (!isDeletion(desk, cell) && !before.isNew && isShownAs(desk, column, current, cell)) return;
  let value: unknown;
  if (!isDeletion(desk, cell)) {
    const reading: Reading | undefined = isEmpty(cell)
      ? undefined
      : readCell(surroundings(desk, draft, receipt, column), cell);
    if (reading === undefined || ('value' in reading && reading.value === undefined)) {
      if (reading !== undefined && 'value' in reading)
        receipt.told.push({ column, cell, now: '', why: reading.why });
      if (before.isNew) {
        const empty = emptyList(desk, column);
        if (empty !== undefined) change(draft, { path, value: empty });
      } else if (theirs !== '' && base !== undefined && base !== '')
        receipt.told.push({ column, cell, now: show(desk, column, current), why: ['kept'] });
      return;
    }
    if ('fault' in reading) {
      receipt.reasons.push({ column, ...reading.fault });
      return;
    }
    ({ value } = reading);
    // A word that was chosen from the list is as it should be, and nobody need hear of it.
    if (reading.why.length > 0 && !isShownAs(desk, column, value, cell))
      receipt.told.push({ column, cell, now: show(desk, column, value), why: reading.why });
  }
  const mine = toPlainText(column.field, value);
  if (mine === theirs) return;
  if (before.isNew) return put(value);
  if (base === undefined) {
    if (theirs === '') return put(value);
    receipt.reasons.push({ column, key: 'noState', values: { value: show(desk, column, current) } });
  } else if (toBaseHash(mine) === base) {
    receipt.told.push({ column, cell, now: show(desk, column, current), why: ['newer'] });
  } else if (toBaseHash(theirs) !== base) {
    receipt.reasons.push({ column, key: 'conflict', values: { value: show(desk, column, current) } });
  } else put(value);
};

const takeAdded = (desk: Desk, draft: EntryDraft, receipt: Receipt, column: AddColumn): void => {
  const cell = receipt.row.cells.get(column) ?? null;
  if (isBlank(cell)) return;
  const around = surroundings(desk, draft, receipt, column);
  const parts = readParts(around, toQuote(cell));
  if ('fault' in parts) {
    receipt.reasons.push({ column, ...parts.fault });
    return;
  }
  const idKey = column.field.path.at(-1) ?? '';
  const textKey = column.text.path.at(-1) ?? '';
  const added: string[] = [];
  for (const { text, id } of parts.parts) {
    const items = (valueAt(draft.value, column.path) ?? []) as Record<string, unknown>[];
    if (items.some((item) => item[idKey] === id)) {
      receipt.told.push({ column, cell: text, now: id, why: ['onFile'] });
      continue;
    }
    const name = ownName(desk.content, column.field.meta.references ?? '', id, text);
    if (text !== id) receipt.told.push({ column, cell: text, now: id, why: ['name'] });
    change(draft, { path: [...column.path, items.length], value: { [idKey]: id, [textKey]: name } });
    added.push(id);
  }
  if (added.length > 0) receipt.changes.push({ column, was: '', now: added.join('; ') });
};

/** Reads the cells of a row into the draft of its entry; what cannot be taken becomes a reason in the receipt. */
export const takeRow = (
  desk: Desk,
  draft: EntryDraft,
  receipt: Receipt,
  prefix: readonly (string | number)[],
  before: Before,
): void => {
  const columns = receipt.part.headings.table.columns.filter(
    (column) => isValueColumn(column) && (receipt.part.at.has(column) || before.isNew),
  );
  // A telephone number is read by the country, which comes of the province.
  const isLate = (column: Column) => column.role === 'field' && isPhone(column.field);
  for (const column of [...columns.filter((one) => !isLate(one)), ...columns.filter(isLate)]) {
    if (column.role === 'field') takeField(desk, draft, receipt, prefix, column, before);
    if (column.role === 'add') takeAdded(desk, draft, receipt, column);
  }
};

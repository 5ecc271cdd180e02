import type { Content } from '../check/content.ts';
import { likelyDuplicates, type Likeness } from '../draft/likely-duplicates.ts';
import { suggestId } from '../draft/entry-id.ts';
import { isId } from '../schema/id.ts';
import type { FieldColumn } from './column.ts';
import { takeGroupRows } from './group-drafts.ts';
import { keyText, type Part, type SheetRow } from './layout.ts';
import { openReceipt, type Receipt } from './receipt.ts';
import { type Desk, type EntryDraft, openDraft, takeRow } from './row-draft.ts';
import { readState } from './row-state.ts';

/** Entries to be made and changed, and a receipt for every row. */
export interface Drafts {
  drafts: EntryDraft[];
  /** In the order of the sheets and their rows. */
  receipts: Receipt[];
}

/** Ids already given away in this run count as taken. */
const withIds = (content: Content, collection: string, more: ReadonlySet<string>): Content => ({
  ...content,
  ids: new Map([...content.ids, [collection, new Set([...(content.ids.get(collection) ?? []), ...more])]]),
});

/** Likenesses that a person has to look at before there are two. */
const telling: readonly Likeness[] = ['name', 'website', 'phone'];

const nameNew = (desk: Desk, draft: EntryDraft, receipt: Receipt, taken: ReadonlySet<string>): void => {
  const likely = likelyDuplicates(desk.content, desk.collection, draft.value).find(({ reasons }) =>
    reasons.some((one) => telling.includes(one)),
  );
  if (likely !== undefined) {
    receipt.reasons.push({ key: 'duplicate', values: { id: likely.id } });
    return;
  }
  draft.id = suggestId(withIds(desk.content, desk.collection, taken), desk.collection, draft.value);
  if (draft.id === undefined && receipt.reasons.length === 0) receipt.reasons.push({ key: 'latin' });
};

const takeEntryRow = (
  desk: Desk,
  part: Part,
  row: SheetRow,
  taken: Map<string, Receipt>,
): [EntryDraft, Receipt] => {
  const receipt = openReceipt(part, row);
  const id = keyText(row, 'id');
  const state = readState(keyText(row, 'state'));
  const own = state?.id === id && state.cells !== undefined ? state : undefined;
  const isKnown = desk.content.ids.get(desk.collection)?.has(id) === true;
  const draft = openDraft(desk, id === '' ? undefined : id);
  draft.rows.push({ receipt, path: [] });
  const first = taken.get(id);
  if (id !== '' && first !== undefined)
    receipt.reasons.push({ key: 'sameId', values: { id, row: first.row.row } });
  else if (isKnown && draft.entry === undefined) receipt.reasons.push({ key: 'unreadable', values: { id } });
  else if (!isKnown && own !== undefined) receipt.reasons.push({ key: 'gone', values: { id } });
  else if (id !== '' && !isKnown && !isId(id)) receipt.reasons.push({ key: 'badId', values: { id } });
  if (id !== '' && first === undefined) taken.set(id, receipt);
  if (receipt.reasons.length > 0) return [draft, receipt];
  takeRow(desk, draft, receipt, [], {
    group: draft.entry?.value,
    isNew: draft.entry === undefined,
    base: (column: FieldColumn) => (own === undefined ? undefined : (own.cells?.[column.name] ?? '')),
  });
  if (draft.entry === undefined && id === '') nameNew(desk, draft, receipt, new Set(taken.keys()));
  if (draft.id !== undefined) taken.set(draft.id, receipt);
  receipt.id = draft.id;
  return [draft, receipt];
};

/** Reads all rows of all sheets. Nothing is written and no row is left out. */
export const toDrafts = (desk: Desk, parts: readonly Part[]): Drafts => {
  const drafts: EntryDraft[] = [];
  const receipts = new Map<SheetRow, Receipt>();
  const taken = new Map<string, Receipt>();
  for (const part of parts.filter(({ headings }) => headings.table.lists.length === 0))
    for (const row of part.rows) {
      const [draft, receipt] = takeEntryRow(desk, part, row, taken);
      drafts.push(draft);
      receipts.set(row, receipt);
    }
  const lists = parts
    .filter(({ headings }) => headings.table.lists.length > 0)
    .toSorted((a, b) => a.headings.table.lists.length - b.headings.table.lists.length);
  for (const part of lists)
    for (const [row, receipt] of takeGroupRows(desk, part, drafts)) receipts.set(row, receipt);
  return {
    drafts,
    receipts: parts.flatMap(({ rows }) => rows.flatMap((row) => receipts.get(row) ?? [])),
  };
};

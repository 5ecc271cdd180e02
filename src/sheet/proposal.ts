import type { Problem } from '../check/problem.ts';
import { toSentence } from '../check/problem.ts';
import { readContentBytes } from '../reader/content-folder.ts';
import { readYaml } from '../reader/yaml-text.ts';
import { factCollections, factPath } from '../schema/collections.ts';
import { editEntryText } from '../writer/edit-entry.ts';
import { toSavedEntryText } from '../writer/saved-entry.ts';
import type { Column } from './column.ts';
import type { Drafts } from './entry-drafts.ts';
import type { Receipt } from './receipt.ts';
import type { Desk, EntryDraft } from './row-draft.ts';

/** Checks the content as it would be with the texts, by path within the folder. */
export type Check = (proposed: ReadonlyMap<string, string>) => Problem[];

/** What would be written, and what became of every row. */
export interface Proposal {
  /** Texts by path within the content folder; only of entries whose rows are all good. */
  files: Map<string, string>;
  receipts: Receipt[];
  /** Errors in files that the sheet does not speak of, which would come of the change. */
  elsewhere: Problem[];
}

const byLaterPlace = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const at = a.findIndex((step, index) => step !== b[index]);
  const [one, other] = [a[at], b[at]];
  return typeof one === 'number' && typeof other === 'number' ? other - one : 0;
};

/** The text of a draft's file; undefined when it stays as it is. */
const toText = (desk: Desk, { entry, value, edits, removals }: EntryDraft): string | undefined => {
  const { schema } = factCollections[desk.collection];
  if (entry === undefined) return toSavedEntryText(schema, value);
  const file = desk.content.files.find(({ path }) => `content/${path}` === entry.file);
  if (file === undefined || edits.length + removals.length === 0) return undefined;
  const before = Buffer.from(readContentBytes(file)).toString('utf8');
  const taken = removals.toSorted(byLaterPlace).map((path) => ({ path, value: undefined }));
  const after = editEntryText(schema, before, [...edits, ...taken]);
  return after === before ? undefined : after;
};

const isGood = ({ rows }: EntryDraft) => rows.every(({ receipt }) => receipt.reasons.length === 0);

/** The row of the draft that a problem of its file is about, with the column. */
const findCell = (
  draft: EntryDraft,
  text: string,
  problem: Problem,
): { receipt: Receipt; column?: Column | undefined } | undefined => {
  const { place, field = '' } = problem;
  const yaml = readYaml(text);
  const line = place === 'whole file' ? 0 : place.line;
  const groups = draft.rows
    .filter(({ path }) => path.length > 0)
    .map((row) => ({ ...row, list: row.path.filter((step) => typeof step === 'string').join('.') }))
    .filter(({ list }) => field === list || field.startsWith(`${list}.`))
    .map((row) => ({ ...row, line: yaml.locate(row.path).line, depth: row.path.length }))
    .filter((row) => row.line <= line)
    .toSorted((a, b) => b.depth - a.depth || b.line - a.line);
  const row = groups[0] ?? draft.rows.find(({ path }) => path.length === 0) ?? draft.rows[0];
  if (row === undefined) return undefined;
  const { columns } = row.receipt.part.headings.table;
  const column =
    columns.find(({ name }) => name === field) ??
    columns.find(({ name, role }) => role === 'add' && field.startsWith(`${name}.`)) ??
    columns.find(({ name }) => field !== '' && name.startsWith(`${field}.`));
  return { receipt: row.receipt, column };
};

/** A field that could not be read is missing in the draft; the receipt has said why. */
const isSaid = ({ reasons }: Receipt, problem: Problem): boolean =>
  reasons.some(({ column, key }) => {
    const { field = '' } = problem;
    return (
      key !== 'checker' &&
      column !== undefined &&
      (column.name === field || column.name.startsWith(`${field}.`) || field.startsWith(`${column.name}.`))
    );
  });

const tell = (draft: EntryDraft, text: string, problem: Problem): void => {
  const cell = findCell(draft, text, problem);
  if (cell === undefined) return;
  const { receipt, column } = cell;
  const sentence = `${toSentence(problem)} → ${problem.fix} [${problem.rule}]`;
  if (problem.severity === 'warning') {
    if (!receipt.advice.includes(sentence)) receipt.advice.push(sentence);
  } else if (!draft.rows.some((row) => isSaid(row.receipt, problem)))
    receipt.reasons.push({
      column,
      key: 'checker',
      values: {
        message: `${toSentence({ ...problem, field: undefined })}`,
        fix: problem.fix,
        rule: problem.rule,
      },
    });
};

/** Rows of an entry stand and fall together. */
const holdBack = ({ rows }: EntryDraft): void => {
  const bad = rows.find(({ receipt }) => receipt.reasons.length > 0)?.receipt;
  if (bad === undefined) return;
  for (const { receipt } of rows)
    if (
      receipt.reasons.length === 0 &&
      (receipt.changes.length > 0 || receipt.id === undefined || receipt.status === 'accepted')
    )
      receipt.reasons.push({ key: 'held', values: { sheet: bad.part.grid.name, row: bad.row.row } });
};

const settle = ({ drafts, receipts }: Drafts): void => {
  const isNew = new Set(
    drafts
      .filter(({ entry }) => entry === undefined)
      .flatMap(({ rows }) => rows.map(({ receipt }) => receipt)),
  );
  for (const receipt of receipts)
    receipt.status =
      receipt.reasons.length > 0
        ? 'rejected'
        : isNew.has(receipt)
          ? 'accepted'
          : receipt.changes.length > 0
            ? 'changed'
            : 'unchanged';
};

/** Asks the checker about the content as it would be, and gives its words to the rows that they are about. */
export const toProposal = (desk: Desk, all: Drafts, check: Check): Proposal => {
  settle(all);
  let elsewhere: Problem[] = [];
  // What is refused may have been what another row points at: asked again until nothing more falls.
  for (let isFirst = true; ; isFirst = false) {
    const wanted = all.drafts.filter((draft) => draft.id !== undefined && (isFirst || isGood(draft)));
    const texts = new Map<string, { draft: EntryDraft; text: string }>();
    for (const draft of wanted) {
      const text = toText(desk, draft);
      if (text !== undefined && !texts.has(factPath(desk.collection, draft.id ?? '')))
        texts.set(factPath(desk.collection, draft.id ?? ''), { draft, text });
    }
    const files = new Map([...texts].map(([path, { text }]) => [path, text]));
    const problems = files.size === 0 ? [] : check(files);
    const before = all.receipts.filter(({ reasons }) => reasons.length > 0).length;
    elsewhere = [];
    for (const problem of problems) {
      const own = texts.get(problem.file.replace(/^content\//, ''));
      if (own !== undefined) tell(own.draft, own.text, problem);
      else if (problem.severity === 'error') elsewhere.push(problem);
    }
    const good = new Map(
      [...texts].flatMap(([path, { draft, text }]) => (isGood(draft) ? [[path, text] as const] : [])),
    );
    const after = all.receipts.filter(({ reasons }) => reasons.length > 0).length;
    if (good.size === files.size && before === after) {
      for (const draft of all.drafts) if (!isGood(draft)) holdBack(draft);
      settle(all);
      // What was wrong before is not of this sheet's making.
      const old = new Set(elsewhere.length === 0 ? [] : check(new Map()).map((one) => JSON.stringify(one)));
      return {
        files: good,
        receipts: all.receipts,
        elsewhere: elsewhere.filter((one) => !old.has(JSON.stringify(one))),
      };
    }
  }
};

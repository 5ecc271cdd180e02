import type { Content } from '../../src/check/content.ts';
import { toEntryFormat } from '../../src/cms/entry-format.ts';
import { interview } from '../../src/draft/interview.ts';
import { questionsOf } from '../../src/draft/questions.ts';
import { joinSeveral } from '../../src/draft/several.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { factCollections, type FactCollection } from '../../src/schema/collections.ts';
import { valueAt } from '../../src/schema/value-path.ts';
import type { Cell, Grid } from '../../src/sheet/cell.ts';
import { groupsAt } from '../../src/sheet/groups-at.ts';
import { importSheets } from '../../src/sheet/import-sheets.ts';
import { tablesOf } from '../../src/sheet/table.ts';
import { formOf, forms, toBody } from '../intake/form-body.ts';
import { tongueOf, tongues } from '../sheet/trial-sheets.ts';

/** What somebody wants to put on file, as the value of an entry. */
export type Wanted = Readonly<Record<string, unknown>>;

/** What a door made of an entry: the text of its file, and its path where the door names it. */
export interface Made {
  path?: string;
  text: string;
}

export const day = '2026-11-26';

const textOf = (value: unknown): string =>
  Array.isArray(value) ? joinSeveral(value.map(String)) : String(value ?? '');

/** Through `npm run new`, which asks for one group of a list. */
export const throughTerminal = async (
  content: Content,
  collection: FactCollection,
  wanted: Wanted,
): Promise<Made> => {
  const told: string[] = [];
  const answers = questionsOf(collection).map(({ path, lists }) => {
    const [first] = groupsAt(wanted, lists);
    const value = valueAt(first?.group, path.slice(lists.at(-1)?.length ?? 0));
    return [path.join('.'), textOf(value)] as const;
  });
  const made = await interview(
    {
      ask: (question) => Promise.resolve(void told.push(question)),
      tell: (line) => told.push(line),
      ...tongueOf('en'),
      given: new Map([...answers.filter(([, text]) => text !== ''), ['duplicate', 'no']]),
      always: true,
    },
    content,
    collection,
    day,
  );
  const [path, text] = [...(made?.files ?? [])].at(-1) ?? [];
  if (path === undefined || text === undefined) throw new Error(told.join('\n'));
  return { path, text };
};

/** Through an issue; the answers are those of the form. */
export const throughIssue = (
  content: Content,
  intent: string,
  answers: Readonly<Record<string, string>>,
): Made => {
  const body = toBody(formOf(intent), answers).replaceAll('\n', '\r\n');
  const issue = { number: 1, title: '', body, address: '', day, repository: '', branch: 'main' };
  const intake = takeIn(issue, forms, content, () => '');
  if (intake.outcome !== 'proposed') throw new Error(`${intake.outcome}: ${intake.reasons.join(' ')}`);
  const left = intake.notes.filter((note) => note.startsWith('Not taken over'));
  if (left.length > 0) throw new Error(left.join(' '));
  const [path = '', text = ''] = [...intake.files].at(-1) ?? [];
  return { path, text };
};

/** Through a workbook: all entries at once, each a row without id, their groups on the sheets of the lists under its name. */
export const throughSheet = (
  content: Content,
  collection: FactCollection,
  all: readonly Wanted[],
  ids?: readonly string[],
): Made[] => {
  const grids = tablesOf(collection).map((table): Grid => {
    const columns = table.columns.filter(({ role }) => ['id', 'place', 'field'].includes(role));
    const rows = all.flatMap((wanted, index) =>
      groupsAt(wanted, table.lists).map(({ at, group }) =>
        columns.map((column): Cell => {
          if (column.role === 'place') {
            // Where the group is new its place is left empty; in which group of an outer list it is must be said.
            const level = table.lists.findIndex((list) => list.join('.') === column.path.join('.'));
            return level === at.length - 1 ? null : (at[level] ?? 0) + 1;
          }
          if (column.role === 'id')
            return (
              ids?.[index] ?? (table.lists.length === 0 ? null : textOf(valueAt(wanted, ['names', 'en'])))
            );
          const value = valueAt(group, column.inner);
          if (typeof value === 'number' || typeof value === 'boolean') return value;
          return value === undefined ? null : textOf(value);
        }),
      ),
    );
    return { name: table.name || collection, rows: [columns.map(({ name }) => name), ...rows] };
  });
  const { proposal, faults } = importSheets(grids, collection, content, tongues, 'en', () => []);
  const wrong = proposal?.receipts.filter(({ reasons }) => reasons.length > 0) ?? [];
  if (proposal === undefined || wrong.length > 0)
    throw new Error(
      JSON.stringify([faults, wrong.map(({ row, part, reasons }) => [part.grid.name, row.row, reasons])]),
    );
  return [...proposal.files].map(([path, text]) => ({ path, text }));
};

/** What the form of the site has where nothing was filled in, put around what was. */
const withBlanks = (schema: object, wanted: unknown): unknown => {
  const { shape } = schema as { shape?: Record<string, object> };
  if (shape === undefined || typeof wanted !== 'object' || wanted === null) return wanted;
  const blanks = Object.keys(shape).map((key) => [key, ''] as const);
  return { ...Object.fromEntries(blanks.toReversed()), ...wanted };
};

/** Through the form of the site, which gives every field, the empty ones too, in an order of its own. */
export const throughForm = (collection: FactCollection, wanted: Wanted): Made => {
  const { schema } = factCollections[collection];
  return {
    text: toEntryFormat(collection).toFile(withBlanks(schema, wanted) as Record<string, unknown>),
  };
};

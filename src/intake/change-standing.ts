import type { Content } from '../check/content.ts';
import type { Entry } from '../check/entry.ts';
import { daySchema } from '../schema/date.ts';
import { closableCollections } from '../schema/gone.ts';
import { editEntryText, type EntryEdit } from '../writer/edit-entry.ts';
import type { Answers } from './answers.ts';
import { findEntry } from './entry-named.ts';
import type { Intake } from './intake.ts';
import type { Issue } from './issue.ts';

/** Path within the content folder. */
const pathOf = ({ file }: Entry) => file.replace(/^content\//, '');

/** The entry that a report is about: its file says it best, then its number. */
export const reportedEntry = (content: Content, answers: Answers): Entry | undefined => {
  const file = answers.get('file');
  const number = answers.get('entry') ?? '';
  return (
    content.entries.find((entry) => entry.file === file && entry.id === number) ?? findEntry(content, number)
  );
};

/** What a report asks for, when a program can do it: standing, and what has to go. Otherwise why it cannot. */
type Change =
  { standing: Record<string, string>; without: string[]; notes: string[] } | { reasons: string[] };
type ToChange = (content: Content, entry: Entry, answers: Answers, issue: Issue) => Change;

const closed: ToChange = (_content, _entry, answers) => {
  const since = answers.get('since') ?? '';
  // The page will say the day, so none may be made up.
  const day = /\b\d{4}-\d{2}-\d{2}\b/.exec(since)?.[0];
  return day !== undefined && daySchema.safeParse(day).success
    ? { standing: { state: 'closed', on: day }, without: [], notes: [] }
    : {
        reasons: [
          'The page of a closed business tells the day, and the report has none that is written as 2026-03-14.',
        ],
      };
};

const withdraw: ToChange = (_content, _entry, _answers, { day }) => ({
  standing: { state: 'withdrawn', on: day },
  without: ['contact', 'person'],
  notes: [
    'Before you merge: ask the organisation itself, by a route that was on file before, whether it wants this.',
    'Contact and person leave the file; the history of the repository keeps what stood there.',
  ],
});

const duplicate: ToChange = (content, entry, answers, { day }) => {
  const other = findEntry(content, answers.get('other') ?? '', ['smes']);
  if (other === undefined) return { reasons: ['The other entry is not found among the businesses on file.'] };
  if (other.id === entry.id) return { reasons: ['Both answers name the same entry.'] };
  return {
    standing: { state: 'merged', on: day, into: other.id },
    without: [],
    notes: [`Before you merge: carry over to ${other.file} what only ${entry.file} says, such as sources.`],
  };
};

const changes = { closed, withdraw, duplicate } as const;
export type StandingIntent = keyof typeof changes;
export const isStandingIntent = (intent: string): intent is StandingIntent => Object.hasOwn(changes, intent);

const editsFor = ({ collection }: Entry, { standing, without }: Extract<Change, { standing: unknown }>) => {
  const key = collection === 'smes' ? 'standing' : 'gone';
  return [
    ...without.map((path): EntryEdit => ({ path: [path], value: undefined })),
    { path: [key], value: standing },
  ];
};

/** Makes the change of a report that a business has closed, wants to leave, or is on file twice. */
export const toChangedStanding = (
  intent: StandingIntent,
  content: Content,
  answers: Answers,
  issue: Issue,
  textOf: (path: string) => string,
): Intake => {
  const entry = reportedEntry(content, answers);
  if (entry === undefined)
    return { outcome: 'refused', reasons: ['The permanent number names no single entry on file.'] };
  const file = pathOf(entry);
  const isGoing =
    intent !== 'duplicate' && (closableCollections as readonly string[]).includes(entry.collection);
  if (entry.collection !== 'smes' && !isGoing)
    return {
      outcome: 'by-hand',
      file,
      reasons: ['Entries of this kind have no field for it that a program could change.'],
    };
  const change = changes[intent](content, entry, answers, issue);
  if ('reasons' in change) return { outcome: 'by-hand', file, reasons: change.reasons };
  const { standing, notes } = change;
  return {
    outcome: 'proposed',
    isNew: false,
    files: new Map([[file, editEntryText(entry.schema, textOf(file), editsFor(entry, change))]]),
    title: `Mark ${entry.id} as ${standing['state']}`,
    notes,
  };
};

import type { ContentDiff, EntryDiff, FieldChange, How, OtherFile } from '../diff/content-diff.ts';

// What a build of a pull request says of itself. Its author may have written it by hand, so nothing in it is believed
// but its form: texts are cut, lists are cut, and whatever does not fit is left out.

/** A problem of the content as `npm run check -- --format json` prints it. */
export interface ToldProblem {
  file: string;
  line: number;
  severity: 'error' | 'warning';
  message: string;
  fix: string;
  rule: string;
}

/** Pages of the preview. */
export interface ToldPages {
  count: number;
  /** Changed pages that the build does not hold. */
  missing: string[];
}

/** All that a build tells. A part that is missing or is no JSON is undefined. */
export interface StrangerReport {
  problems: ToldProblem[] | undefined;
  diff: ContentDiff | undefined;
  pages: ToldPages | undefined;
}

const longestText = 1000;
const longestList = 2000;
const hows: readonly How[] = ['added', 'removed', 'changed', 'renamed'];

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestText) : '');
const count = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
const list = <T>(value: unknown, to: (item: Fields) => T): T[] =>
  Array.isArray(value) ? value.slice(0, longestList).map((item) => to(fieldsOf(item))) : [];
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, longestList).map(text) : [];
const how = (value: unknown): How => hows.find((each) => each === value) ?? 'changed';
const optional = <K extends string>(key: K, value: unknown): Partial<Record<K, string>> =>
  typeof value === 'string' ? ({ [key]: text(value) } as Record<K, string>) : {};

const toChange = (raw: Fields): FieldChange => ({
  field: text(raw['field']),
  label: text(raw['label']),
  how: how(raw['how']),
  ...optional('was', raw['was']),
  ...optional('now', raw['now']),
  notes: texts(raw['notes']),
  warnings: texts(raw['warnings']),
});

const toEntry = (raw: Fields): EntryDiff => ({
  file: text(raw['file']),
  ...optional('formerFile', raw['formerFile']),
  key: text(raw['key']),
  name: text(raw['name']),
  how: how(raw['how']),
  changes: list(raw['changes'], toChange),
  ...(raw['uses'] === undefined ? {} : { uses: count(raw['uses']) }),
});

const toOther = (raw: Fields): OtherFile => ({
  file: text(raw['file']),
  how: how(raw['how']),
  reason: text(raw['reason']),
});

const toProblem = (raw: Fields): ToldProblem => ({
  file: text(raw['file']),
  line: count(raw['line']),
  severity: raw['severity'] === 'warning' ? 'warning' : 'error',
  message: text(raw['message']),
  fix: text(raw['fix']),
  rule: text(raw['rule']),
});

const toDiff = (raw: Fields): ContentDiff => ({
  entries: list(raw['entries'], toEntry),
  others: list(raw['others'], toOther),
  pages: texts(raw['pages']),
  morePages: count(raw['morePages']),
});

const parse = (json: string | undefined): unknown => {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** Reads the files of the artefact by their names. Never throws. */
export const readStrangerReport = (files: Readonly<Record<string, string | undefined>>): StrangerReport => {
  const [problems, diff, pages] = ['problems.json', 'diff.json', 'pages.json'].map((name) =>
    parse(files[name]),
  );
  return {
    problems: Array.isArray(problems) ? list(problems, toProblem) : undefined,
    diff: typeof diff === 'object' && diff !== null ? toDiff(diff as Fields) : undefined,
    pages:
      typeof pages === 'object' && pages !== null
        ? { count: count((pages as Fields)['count']), missing: texts((pages as Fields)['missing']) }
        : undefined,
  };
};

/** The number of a pull request as the artefact states it: only digits, and no more than a number has. */
export const readNumber = (written: string | undefined): number | undefined =>
  /^[1-9]\d{0,8}\n?$/.test(written ?? '') ? Number(written) : undefined;

/** How a part of an entry, or a whole entry, differs from the base. */
export type How = 'added' | 'removed' | 'changed' | 'renamed';

/** One difference in what an entry says. */
export interface FieldChange {
  /** Keys that lead to it joined by dots, without places in lists. */
  field: string;
  /** What it is, in words: `Employees`, `contact website`, `product Jasmine rice`. */
  label: string;
  how: How;
  was?: string;
  now?: string;
  /** What else changed with it, or stayed. */
  notes: string[];
  /** What a reviewer should look at. */
  warnings: string[];
}

/** What became of one entry. */
export interface EntryDiff {
  /** Path from the root of the repository. */
  file: string;
  /** The path it had, when it was renamed. */
  formerFile?: string;
  /** Collection and id, such as `smes/kh-x`. */
  key: string;
  name: string;
  how: How;
  changes: FieldChange[];
  /** Entries that use it, for a word of the vocabulary. */
  uses?: number;
}

/** A changed file that cannot be told as an entry, with the reason. */
export interface OtherFile {
  file: string;
  how: How;
  reason: string;
}

/** What a change does to the content. */
export interface ContentDiff {
  entries: EntryDiff[];
  others: OtherFile[];
  /** Addresses in English, below the base path; each page is there in five languages. */
  pages: string[];
  /** Pages beyond those that are listed. */
  morePages: number;
}

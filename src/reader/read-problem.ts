/** Names under which faults of reading are reported, in the order of the alphabet. */
export const readFaults = [
  'file-encoding',
  'front-matter',
  'yaml-anchor',
  'yaml-depth',
  'yaml-duplicate-key',
  'yaml-empty',
  'yaml-key',
  'yaml-merge',
  'yaml-one-document',
  'yaml-syntax',
  'yaml-tab',
  'yaml-tag',
] as const;
export type ReadFault = (typeof readFaults)[number];

/** A fault found while reading a file, before any schema is asked. Lines and columns count from 1. */
export interface ReadProblem {
  rule: ReadFault;
  line: number;
  column: number;
  /** What is wrong, without a full stop. */
  message: string;
  /** What to write instead. */
  fix: string;
  /** The text that is wrong, when it helps to see it. */
  found?: string;
}

/** A place in a file, counted from 1. */
export interface FilePlace {
  line: number;
  column: number;
}

/** The way to a value inside an entry: keys and positions in lists. */
export type ValuePath = readonly PropertyKey[];

import { findHome, type Home } from '../check/home.ts';
import { largestRead } from '../check/read-content.ts';
import { readBytes } from '../reader/file-text.ts';
import { readFrontMatter } from '../reader/front-matter.ts';
import { readYaml } from '../reader/yaml-text.ts';

/** One version of an entry: what its file said at one time. */
export interface EntryVersion extends Home {
  /** Path from the root of the content folder. */
  path: string;
  value: Readonly<Record<string, unknown>>;
  /** Running text; only in prose. */
  body?: string;
}

/** Whether a value is a mapping of fields. */
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a version with the reader of the site; gives the reason, in words, when it is no readable entry. */
export const readVersion = (path: string, bytes: Uint8Array): EntryVersion | string => {
  const home = findHome(path);
  if (home === undefined) return 'no collection keeps files of this name here';
  if (bytes.length > largestRead) return `larger than ${largestRead / 1024} kB`;
  const { text, problem } = readBytes(bytes);
  if (problem !== undefined) return problem.message;
  const front = home.prose ? readFrontMatter(text) : undefined;
  const { value, problems } = front?.head ?? readYaml(text);
  const [first] = problems;
  if (first !== undefined) return `line ${first.line}: ${first.message}`;
  if (!isGroup(value)) return 'holds no fields';
  return { ...home, path, value, ...(front === undefined ? {} : { body: front.body }) };
};

import {
  listContentFiles,
  readContentBytes,
  withProposed,
  type ContentFile,
} from '../reader/content-folder.ts';
import { readBytes } from '../reader/file-text.ts';
import { readFrontMatter } from '../reader/front-matter.ts';
import type { ReadProblem } from '../reader/read-problem.ts';
import { readReleased } from '../reader/released-addresses.ts';
import { readYaml } from '../reader/yaml-text.ts';
import type { Content } from './content.ts';
import type { Entry } from './entry.ts';
import { findHome, type Home } from './home.ts';
import type { Problem } from './problem.ts';
import { takeApart } from './parts.ts';

/** Larger files are refused by a rule and not read, so that nobody can make the checker work for minutes. */
export const largestRead = 64 * 1024;

const readEntry = (file: ContentFile, home: Home): Entry | ReadProblem[] => {
  const { text, problem } = readBytes(readContentBytes(file));
  if (problem !== undefined) return [problem];
  const { collection, id, schema, prose } = home;
  const front = prose ? readFrontMatter(text) : undefined;
  const yaml = front?.head ?? readYaml(text);
  if (yaml.problems.length > 0) return yaml.problems;
  const entry: Entry = {
    file: `content/${file.path}`,
    collection,
    id,
    value: yaml.value,
    schema,
    yaml,
    ...takeApart(schema, yaml.value),
  };
  if (front !== undefined) entry.body = { text: front.body, lineOffset: front.bodyLineOffset };
  return entry;
};

/**
 * Reads the whole content folder. What cannot be read becomes a problem; the rest goes to the rules. `proposed` holds
 * texts by path within the folder that are read as if they were written there.
 */
export const readContent = (
  contentRoot: string,
  today: string,
  proposed: ReadonlyMap<string, string> = new Map(),
): { content: Content; problems: Problem[] } => {
  const files = withProposed(contentRoot, listContentFiles(contentRoot), proposed);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, Set<string>>();
  for (const file of files) {
    const home = findHome(file.path);
    if (home === undefined) continue;
    let known = ids.get(home.collection);
    if (known === undefined) ids.set(home.collection, (known = new Set()));
    known.add(home.id);
    if (file.kind !== 'file' || file.bytes > largestRead) continue;
    const result = readEntry(file, home);
    if (!Array.isArray(result)) entries.push(result);
    else {
      for (const { line, column, ...words } of result) {
        problems.push({ file: `content/${file.path}`, place: { line, column }, severity: 'error', ...words });
      }
    }
  }
  return { content: { files, entries, ids, released: readReleased(contentRoot), today }, problems };
};

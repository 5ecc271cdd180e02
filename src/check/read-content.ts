import type { z } from 'zod';
import { listContentFiles, readContentBytes, type ContentFile } from '../reader/content-folder.ts';
import { readBytes } from '../reader/file-text.ts';
import { readFrontMatter } from '../reader/front-matter.ts';
import type { ReadProblem } from '../reader/read-problem.ts';
import { readYaml } from '../reader/yaml-text.ts';
import {
  factCollections,
  proseCollections,
  type FactCollection,
  type ProseCollection,
} from '../schema/collections.ts';
import type { Content } from './content.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { takeApart } from './parts.ts';

type Registered = { collection: FactCollection | ProseCollection; schema: z.ZodType; prose: boolean };

const folders = new Map<string, Registered>();
for (const [collection, { folder, schema }] of Object.entries(factCollections)) {
  folders.set(folder, { collection: collection as FactCollection, schema, prose: false });
}
for (const [collection, { folder, schema }] of Object.entries(proseCollections)) {
  folders.set(folder, { collection: collection as ProseCollection, schema, prose: true });
}

/** The collection a file belongs to and its id there; undefined for images and for files in the wrong place. */
const findHome = (path: string): (Registered & { id: string }) | undefined => {
  const match = /^(.+)\/([^/]+)\.(yaml|mdx)$/.exec(path);
  if (match === null) return undefined;
  const [, folder = '', name = '', ending] = match;
  if (ending === 'yaml') {
    const home = folders.get(folder);
    return home === undefined || home.prose ? undefined : { ...home, id: name };
  }
  const [top = '', language, ...deeper] = folder.split('/');
  const home = folders.get(top);
  if (home?.prose !== true || language === undefined || deeper.length > 0) return undefined;
  return { ...home, id: `${language}/${name}` };
};

/** Larger files are refused by a rule and not read, so that nobody can make the checker work for minutes. */
const largestRead = 64 * 1024;

const readEntry = (file: ContentFile, home: Registered & { id: string }): Entry | ReadProblem[] => {
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

/** Reads the whole content folder. What cannot be read becomes a problem; the rest goes to the rules. */
export const readContent = (
  contentRoot: string,
  today: string,
): { content: Content; problems: Problem[] } => {
  const files = listContentFiles(contentRoot);
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
  return { content: { files, entries, ids, today }, problems };
};

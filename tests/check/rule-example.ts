import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckerRule } from '../../src/schema/checker-rule.ts';
import { factCollections, proseCollections } from '../../src/schema/collections.ts';

type Example = NonNullable<CheckerRule['example']>;

const fixtures = join(import.meta.dirname, '../fixtures');
const folders: Readonly<Record<string, { folder: string }>> = { ...factCollections, ...proseCollections };

/** A good entry of a collection, that an example changes. */
const goodEntry = (collection: string): string => {
  const own = join(fixtures, 'good-entries', `${collection}.yaml`);
  if (existsSync(own)) return readFileSync(own, 'utf8');
  const folder = join(fixtures, 'good-content', folders[collection]?.folder ?? '');
  const [first = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|mdx)$/.test(name))
    .toSorted();
  return readFileSync(join(folder, first), 'utf8');
};

const keyOf = (line: string) => /^([a-zA-Z]+):/.exec(line)?.[1];

/** The entry with the fields of an example in place of its own. */
const withFields = (entry: string, lines: string): string => {
  const given = new Set(lines.split('\n').flatMap((line) => keyOf(line) ?? []));
  let key: string | undefined;
  const kept = entry.split('\n').filter((line) => {
    key = keyOf(line) ?? key;
    return line !== '' && (key === undefined || !given.has(key));
  });
  return `${kept.join('\n')}\n${lines}`;
};

/** The files that an example stands for, by path within the content; a ␉ in it is a tab. */
export const filesOf = ({ shows, collection }: Example, example: string): Record<string, string> => {
  const lines = example.replaceAll('␉', '\t');
  const good = goodEntry(collection);
  if (shows === 'path') {
    const paths = lines.trim().split('\n');
    return Object.fromEntries(paths.map((path) => [path.replace(/^content\//, ''), good]));
  }
  const { folder } = folders[collection] ?? { folder: collection };
  const path = collection in proseCollections ? `${folder}/en/kh-kampot.mdx` : `${folder}/kh-beta.yaml`;
  if (shows === 'file') return { [path]: lines };
  return { [path]: shows === 'text' ? `${good}\n${lines}` : withFields(good, lines) };
};
